import {
  Button,
  Card,
  Chips,
  DueBadge,
  SplitPane,
  StatusTag,
  SummaryList,
  Table,
  Tabs,
  TextArea,
  TextInput,
  Toolbar,
} from '@motcua/ui';
import type { Column } from '@motcua/ui';

interface Row {
  code: string;
  procedure: string;
  owner: string;
  step: string;
  due: string;
  tone: 'neutral' | 'warning' | 'danger';
}

const rows: Row[] = Array.from({ length: 12 }, (_, n) => ({
  code: `H50.12-261121-${String(n + 1).padStart(4, '0')}`,
  procedure:
    ['Đăng ký khai sinh', 'Đăng ký thành lập hộ kinh doanh', 'Cấp giấy phép xây dựng nhà ở'][n % 3] ?? '',
  owner: ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường', 'Phạm Thị Thùy Dương'][n % 4] ?? '',
  step: ['Kiểm tra hồ sơ', 'Thẩm định', 'Trình ký'][n % 3] ?? '',
  due: n === 0 ? 'quá hạn 1 ngày' : n < 3 ? 'còn 2 giờ làm việc' : `còn ${n} ngày`,
  tone: n === 0 ? 'danger' : n < 3 ? 'warning' : 'neutral',
}));

const columns: Column<Row>[] = [
  { key: 'code', header: 'Mã hồ sơ', cell: (row) => row.code, width: '12rem' },
  { key: 'procedure', header: 'Thủ tục', cell: (row) => row.procedure },
  { key: 'owner', header: 'Chủ hồ sơ', cell: (row) => row.owner },
  { key: 'step', header: 'Bước', cell: (row) => <StatusTag tone="info">{row.step}</StatusTag> },
  { key: 'due', header: 'Hạn', cell: (row) => <DueBadge text={row.due} tone={row.tone} />, align: 'end' },
];

export function OfficerSamples() {
  return (
    <>
      <Tabs
        label="Hộp việc"
        items={[
          { href: '/can-bo?tab=new', text: 'Mới', count: 12 },
          { href: '/can-bo?tab=mine', text: 'Của tôi', count: 5, current: true },
          { href: '/can-bo?tab=due', text: 'Sắp đến hạn', count: 2, tone: 'warning' },
          { href: '/can-bo?tab=late', text: 'Quá hạn', count: 1, tone: 'danger' },
          { href: '/can-bo?tab=done', text: 'Đã xong', count: 340 },
        ]}
      />
      <Toolbar label="Lọc" end={<Button size="small">Làm mới</Button>}>
        <Chips
          label="Bộ lọc"
          items={[
            { href: '?a', text: 'Khai sinh', on: true, removeText: 'Bỏ lọc Khai sinh' },
            { href: '?b', text: 'Tuần này' },
          ]}
        />
      </Toolbar>
      <Table
        caption="Hồ sơ của tôi"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.code}
        rowHref={(row) => `/can-bo/ho-so/${row.code}`}
      />
      <SplitPane
        panes={[
          {
            key: 'do',
            label: 'Việc cần làm',
            content: (
              <Card title="Thẩm định" emphasis>
                <TextArea id="opinion" label="Ý kiến thẩm định" />
                <TextInput id="number" label="Số văn bản" width="short" />
                <Button variant="primary">Trình lãnh đạo</Button>
                <Button>Yêu cầu bổ sung</Button>
              </Card>
            ),
          },
          {
            key: 'case',
            label: 'Hồ sơ',
            content: (
              <Card title="Nội dung khai">
                <SummaryList
                  rows={[
                    { key: '1', question: 'Họ tên của trẻ', answer: 'Nguyễn Minh Anh', changed: true },
                    { key: '2', question: 'Ngày sinh', answer: '07/11/2026' },
                    {
                      key: '3',
                      question: 'Nơi thường trú của mẹ',
                      answer: 'Phường Đồng Hới, tỉnh Quảng Trị',
                    },
                  ]}
                />
              </Card>
            ),
          },
          {
            key: 'papers',
            label: 'Giấy tờ',
            content: (
              <Card title="Giấy tờ">
                <p>Giấy chứng sinh, 2 trang</p>
              </Card>
            ),
          },
        ]}
      />
    </>
  );
}
