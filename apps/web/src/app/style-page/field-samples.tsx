import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  CheckboxGroup,
  DateInput,
  ErrorSummary,
  FileUpload,
  MoneyInput,
  NumberInput,
  PickList,
  ProgressSteps,
  RadioGroup,
  SaveState,
  SearchBox,
  Select,
  TextArea,
  TextInput,
} from '@motcua/ui';
import { useState } from 'react';

const communes = [
  'Phường Đồng Hới',
  'Phường Đông Hà',
  'Phường Ba Đồn',
  'Xã Hải Lăng',
  'Xã Gio Linh',
  'Xã Cam Lộ',
];
const options = [...communes, ...Array.from({ length: 70 }, (_, n) => `Xã Tân Lập ${n + 1}`)].map(
  (label) => ({
    value: label,
    label,
    detail: 'tỉnh Quảng Trị',
  }),
);

const pickTexts = {
  count: (found: number, shown: number) => `${found} kết quả, đang hiện ${shown}`,
  none: (typed: string) => `Không tìm thấy “${typed}”. Thử tên khác hoặc tên cũ của xã, phường.`,
  change: 'Đổi',
};

const uploadTexts = {
  choose: 'Chọn tệp',
  takePhoto: 'Chụp ảnh',
  drop: 'hoặc kéo tệp vào đây',
  retry: 'Tải lại',
  remove: 'Bỏ',
  status: 'Đã tải lên 1 trong 3 tệp',
};

export function FieldSamples() {
  const [birth, setBirth] = useState('1990-09-05');
  const [wrong, setWrong] = useState('31/02/2024');
  const [capital, setCapital] = useState<number | string | null>(50_000_000);
  const [area, setArea] = useState<number | string | null>(12.5);
  const [sex, setSex] = useState('female');
  const [papers, setPapers] = useState(['copy']);
  const [commune, setCommune] = useState('');
  const [other, setOther] = useState('Xã Cam Lộ');
  const [note, setNote] = useState('Nhà số 5, ngõ 12, thôn Trung Chỉ.');
  const [sure, setSure] = useState(false);
  const [query, setQuery] = useState('');
  return (
    <>
      <ErrorSummary
        title="Có 2 chỗ cần sửa"
        attempt={1}
        errors={[
          { fieldId: 'wrong', text: 'Ngày sinh của trẻ không có trên lịch. Kiểm tra lại ngày và tháng.' },
          { fieldId: 'father', text: 'Nhập họ tên của người cha' },
        ]}
      />
      <SearchBox
        id="search"
        size="large"
        label="Bạn cần làm thủ tục gì?"
        hint="Gõ không dấu cũng được, ví dụ: dang ky ket hon"
        buttonText="Tìm"
        value={query}
        onValue={setQuery}
        onSearch={setQuery}
      />
      <ProgressSteps current={2} total={7} text="Trang 2/7: Thông tin của trẻ" />
      <SaveState state="saved" text="Đã lưu 10:32" />
      <TextInput
        id="child"
        label="Họ, chữ đệm, tên của trẻ"
        hint="Viết đủ dấu, như sẽ ghi trên giấy khai sinh"
        autoComplete="off"
      />
      <TextInput
        id="father"
        label="Họ tên của người cha"
        error="Nhập họ tên của người cha"
        optionalMark="(không bắt buộc)"
      />
      <TextInput
        id="pid"
        label="Số định danh cá nhân"
        width="short"
        inputMode="numeric"
        defaultValue="045190001234"
        note={
          <>
            Lấy từ VNeID. <a href="#pid">Sửa</a>
          </>
        }
      />
      <DateInput
        id="birth"
        label="Ngày sinh của mẹ"
        hint="Ví dụ 5/9/1990"
        locale="vi"
        value={birth}
        onValue={setBirth}
      />
      <DateInput
        id="wrong"
        label="Ngày sinh của trẻ"
        error="Ngày sinh của trẻ không có trên lịch. Kiểm tra lại ngày và tháng."
        locale="vi"
        value={wrong}
        onValue={setWrong}
      />
      <MoneyInput id="capital" label="Vốn kinh doanh" unit="đồng" value={capital} onValue={setCapital} />
      <NumberInput id="area" label="Diện tích" suffix="m²" decimals value={area} onValue={setArea} />
      <RadioGroup
        id="sex"
        label="Giới tính của trẻ"
        inline
        value={sex}
        onValue={setSex}
        choices={[
          { value: 'male', label: 'Nam' },
          { value: 'female', label: 'Nữ' },
        ]}
      />
      <CheckboxGroup
        id="papers"
        label="Giấy tờ nhận thêm"
        values={papers}
        onValues={setPapers}
        choices={[
          {
            value: 'copy',
            label: 'Bản sao giấy khai sinh',
            hint: '8.000 đ mỗi bản',
            more: <TextInput id="copies" label="Số bản sao" width="short" inputMode="numeric" />,
          },
          { value: 'post', label: 'Gửi kết quả qua bưu điện' },
        ]}
      />
      <PickList
        id="commune"
        label="Nơi thường trú"
        hint="Gõ tên xã, phường. Tên cũ cũng tìm được."
        options={options}
        value={commune}
        onValue={setCommune}
        texts={pickTexts}
      />
      <PickList
        id="other"
        label="Nơi đăng ký"
        options={options}
        value={other}
        onValue={setOther}
        texts={pickTexts}
      />
      <Select
        id="relation"
        label="Quan hệ với trẻ"
        emptyLabel="Chọn quan hệ"
        options={[
          { value: 'father', label: 'Cha' },
          { value: 'mother', label: 'Mẹ' },
        ]}
      />
      <TextArea
        id="detail"
        label="Địa chỉ chi tiết"
        value={note}
        onValue={setNote}
        count={{ limit: 200, text: (left) => `Còn ${left} chữ` }}
      />
      <FileUpload
        id="files"
        label="Giấy chứng sinh"
        hint="Chụp thẳng, thấy đủ bốn góc. PDF, JPG hoặc PNG, tối đa 20 MB."
        texts={uploadTexts}
        onAdd={() => undefined}
        onRetry={() => undefined}
        onRemove={() => undefined}
        items={[
          { id: '1', name: 'giay-chung-sinh-trang-1.jpg', state: 'done', stateText: '2,4 MB · đã tải lên' },
          {
            id: '2',
            name: 'giay-chung-sinh-trang-2.jpg',
            state: 'uploading',
            progress: 0.45,
            stateText: '45 %',
          },
          {
            id: '3',
            name: 'IMG_20261121_093211_rat_dai_khong_co_dau_cach_o_giua.heic',
            state: 'failed',
            stateText: 'Mất mạng giữa chừng. Bấm tải lại.',
          },
        ]}
      />
      <Checkbox
        id="sure"
        label="Tôi cam đoan những điều khai trên là đúng sự thật."
        error="Đánh dấu vào ô để gửi hồ sơ"
        checked={sure}
        onValue={setSure}
      />
      <ButtonRow>
        <Button variant="primary" iconAfter="forward">
          Tiếp tục
        </Button>
        <Button>Lưu và để sau</Button>
        <ButtonLink variant="quiet" href="/">
          Về trang chủ
        </ButtonLink>
        <Button variant="danger" icon="trash">
          Rút hồ sơ
        </Button>
        <Button variant="primary" busy>
          Đang gửi…
        </Button>
        <Button disabled>Chưa dùng được</Button>
      </ButtonRow>
    </>
  );
}
