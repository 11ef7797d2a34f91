export const library = {
  title: 'Thư viện',
}
