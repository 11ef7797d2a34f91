/** Values that did not see each other and wait to be decided. */
export const conflicts = {
  tab: 'Chưa thống nhất',
  title: 'Ô chưa thống nhất',
  intro:
    'Mỗi ô dưới đây có hai giá trị trở lên, do những người chưa thấy bản sửa của nhau. Giá trị đang dùng là giá trị ghi sau cùng.',
  none: 'Không còn ô nào có hai giá trị',
  noneText: 'Khi hợp nhất hai bản sửa khác nhau mà chưa chọn, ô sẽ nằm ở đây.',
  cell: 'Ô',
  values: 'Các giá trị',
  use: 'Dùng giá trị này',
  useOf: 'Dùng {{ value }}',
  goTo: 'Đến ô',
  goToOf: 'Đến ô {{ cell }}',
  all: 'Chọn tất cả…',
  allShown: 'Giữ giá trị đang dùng ở mọi ô',
  allMine: 'Tất cả của tôi ({{ name }})',
  allOf: 'Tất cả của {{ name }}',
  message: 'Thống nhất {{ n }} ô',
  readOnly: 'Tệp phiên bản mới hơn: chỉ xem.',
  more: 'Xem thêm {{ n }} mục',
  moreClashes: 'và {{ n }} mục nữa',
  also: 'kèm: {{ fields }}',
}
