import {
  Breadcrumb,
  Button,
  ButtonLink,
  Card,
  CodeBox,
  CopyButton,
  Facts,
  LinkList,
  MoreButton,
  StatusTag,
  SummaryList,
  Timeline,
} from '@motcua/ui';

export function DataSamples() {
  return (
    <>
      <Breadcrumb
        label="Đường dẫn"
        items={[
          { href: '/', text: 'Trang chủ' },
          { href: '/tim?q=khai+sinh', text: 'Có con nhỏ' },
        ]}
      />
      <Facts
        facts={[
          { icon: 'user', label: 'Ai làm được', value: 'Cha, mẹ, ông bà hoặc người thân' },
          { icon: 'clock', label: 'Mất bao lâu', value: 'Trong ngày', detail: 'nộp sau 15 giờ: hôm sau' },
          { icon: 'money', label: 'Lệ phí', value: '0 đ', detail: 'quá 60 ngày: 5.000 đ' },
          { icon: 'pin', label: 'Nơi giải quyết', value: 'UBND xã, phường' },
        ]}
      />
      <ButtonLink variant="primary" href="/nop/1" wide iconAfter="forward">
        Nộp trực tuyến
      </ButtonLink>
      <LinkList
        label="Việc trong đời"
        items={[
          { href: '/a', icon: 'baby', text: 'Có con nhỏ', detail: 'Khai sinh, thẻ bảo hiểm, thường trú' },
          { href: '/b', icon: 'rings', text: 'Kết hôn', detail: 'Đăng ký kết hôn, xác nhận độc thân' },
          { href: '/c', icon: 'shop', text: 'Mở cửa hàng', detail: 'Hộ kinh doanh, an toàn thực phẩm' },
          { href: '/d', icon: 'building', text: 'Xây nhà', detail: 'Giấy phép xây dựng, số nhà' },
          { href: '/e', icon: 'land', text: 'Nhà, đất' },
          { href: '/f', icon: 'elder', text: 'Nghỉ hưu' },
        ]}
      />
      <Card title="Bạn cần bổ sung giấy chứng sinh" emphasis>
        <p>Ảnh trang 2 bị mờ, không đọc được tên bệnh viện. Hạn: hết ngày 28/11/2026.</p>
        <Button variant="primary">Bổ sung ngay</Button>
      </Card>
      <CodeBox
        label="Mã hồ sơ của bạn"
        code="H50.12-261121-0007"
        actions={<CopyButton value="H50.12-261121-0007" label="Chép mã" copiedLabel="Đã chép" />}
      />
      <Card title="Kiểm tra lại">
        <SummaryList
          rows={[
            {
              key: 'name',
              question: 'Họ tên của trẻ',
              answer: 'Nguyễn Minh Anh',
              change: { href: '#a', text: 'Sửa', hidden: 'họ tên của trẻ' },
            },
            {
              key: 'birth',
              question: 'Ngày sinh',
              answer: 'Thứ Bảy, 7/11/2026',
              change: { href: '#b', text: 'Sửa', hidden: 'ngày sinh' },
              changed: true,
            },
            { key: 'place', question: 'Nơi sinh', answer: 'Bệnh viện Hữu nghị Việt Nam – Cu Ba Đồng Hới' },
          ]}
        />
      </Card>
      <Card title="Diễn biến">
        <Timeline
          label="Diễn biến hồ sơ"
          items={[
            {
              key: '3',
              tone: 'warning',
              title: 'Chờ bạn bổ sung',
              meta: '2 giờ trước · 14:05 21/11/2026',
              body: <StatusTag tone="warning">Còn 7 ngày</StatusTag>,
            },
            { key: '2', title: 'Cán bộ đã tiếp nhận', meta: 'hôm qua · 09:12 20/11/2026', tone: 'info' },
            { key: '1', title: 'Bạn đã nộp hồ sơ', meta: 'hôm qua · 08:40 20/11/2026' },
          ]}
        />
      </Card>
      <MoreButton text="Xem thêm" shownText="Đang hiện 20 trong 134" hasMore onMore={() => undefined} />
    </>
  );
}
