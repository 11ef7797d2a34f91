export const commands = {
  palette: 'Tìm lệnh',
  search: 'Gõ tên lệnh, không cần dấu',
  none: 'Không có lệnh nào khớp.',
  sheet: 'Phím tắt',
  save: 'Xem đã lưu gì và tải tệp kế hoạch',
  goTo: 'Đến {{ page }}',
  group: {
    edit: 'Sửa',
    fill: 'Điền',
    find: 'Tìm và thay',
    rows: 'Dòng',
    columns: 'Cột',
    select: 'Chọn',
    move: 'Đi lại',
    file: 'Tệp',
    go: 'Đi đến',
  },
}
