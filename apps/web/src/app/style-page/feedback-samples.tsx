import {
  Button,
  Dialog,
  Disclosure,
  DueBadge,
  EmptyState,
  Icon,
  iconNames,
  Notice,
  Skeleton,
  StatusTag,
} from '@motcua/ui';
import { useState } from 'react';

const tones = ['neutral', 'info', 'success', 'warning', 'danger'] as const;
const words = {
  neutral: 'Đã rút',
  info: 'Đang xử lý',
  success: 'Đã có kết quả',
  warning: 'Chờ bạn bổ sung',
  danger: 'Bị từ chối',
};

export function FeedbackSamples() {
  const [open, setOpen] = useState(false);
  return (
    <>
      {tones.map((tone) => (
        <Notice key={tone} tone={tone} title={words[tone]}>
          <p>
            Cán bộ đã xem hồ sơ ngày 21/11/2026. <a href="/ho-so">Xem chi tiết</a>
          </p>
        </Notice>
      ))}
      <div className="mc-button-row">
        {tones.map((tone) => (
          <StatusTag key={tone} tone={tone}>
            {words[tone]}
          </StatusTag>
        ))}
      </div>
      <div className="mc-button-row">
        <DueBadge tone="neutral" text="còn 3 ngày làm việc" />
        <DueBadge tone="warning" text="còn 2 giờ làm việc" exact="16:30 21/11/2026" />
        <DueBadge tone="danger" text="quá hạn 1 ngày" />
      </div>
      <Disclosure summary="Căn cứ pháp lý" open>
        <p>Luật Hộ tịch số 60/2014/QH13, Điều 13 đến Điều 16.</p>
      </Disclosure>
      <Disclosure summary="Trình tự thực hiện">
        <p>Nộp hồ sơ, cán bộ kiểm tra, ghi vào sổ, cấp giấy khai sinh.</p>
      </Disclosure>
      <Skeleton label="Đang tải…" />
      <EmptyState title="Chưa có hồ sơ nào" action={<Button variant="primary">Tìm thủ tục để nộp</Button>}>
        <p>Hồ sơ bạn nộp sẽ hiện ở đây, hồ sơ cần bạn làm gì đó đứng trên cùng.</p>
      </EmptyState>
      <div>
        <Button onClick={() => setOpen(true)}>Mở hộp thoại</Button>
      </div>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Rút hồ sơ này?"
        closeLabel="Đóng"
        actions={
          <>
            <Button variant="danger">Rút hồ sơ</Button>
            <Button onClick={() => setOpen(false)}>Không rút</Button>
          </>
        }
      >
        <p>
          Hồ sơ sẽ dừng lại. Ủy ban nhân dân phường Đồng Hới được báo ngay. Muốn làm lại phải nộp hồ sơ mới.
        </p>
      </Dialog>
      <div className="mc-button-row">
        {iconNames.map((name) => (
          <span key={name} title={name}>
            <Icon name={name} size="large" />
          </span>
        ))}
      </div>
    </>
  );
}
