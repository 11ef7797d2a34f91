/** The list of the bad cells of a grid. */
export const badCells = {
  title: 'Danh sách ô có lỗi',
  list: 'Mở hoặc đóng danh sách ô có lỗi',
  next: 'Đến ô có lỗi tiếp theo',
  previous: 'Về ô có lỗi trước',
  close: 'Đóng danh sách',
  count: '{{ n }} lỗi',
  pasted: '{{ n }} ô có lỗi.',
  show: 'Xem lỗi',
  rowText: 'Nội dung dòng',
  column: 'Cột',
  typed: 'Đã nhập',
  reason: 'Lý do',
  fix: 'Cách sửa',
  hidden: 'Dòng đang bị ẩn bởi bộ lọc; bấm để hiện',
  none: 'Không còn ô nào có lỗi.',
  more: 'Còn {{ n }} lỗi nữa, hiện ra khi sửa bớt hoặc chọn một cột ở trên.',
}
