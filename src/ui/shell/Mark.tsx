/** The program's sign: a grid whose first row is lifted. */
export function Mark() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="var(--accent)" aria-hidden="true">
      <rect x="2" y="2" width="14" height="14" rx="2" stroke-width="1.6" />
      <path d="M2 7h14M7 7v9" stroke-width="1.6" />
      <path d="M7.8 7.8h7.4v7.4H7.8z" fill="var(--accent)" fill-opacity=".35" stroke="none" />
    </svg>
  )
}
