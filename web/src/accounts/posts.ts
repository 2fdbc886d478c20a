// Which posts in an office somebody has on a day.
import type { AccountPost, Day } from '../api/contract'

export function isNow(post: AccountPost, today: Day): boolean {
  return (post.from_day == null || post.from_day <= today) && (post.to_day == null || post.to_day >= today)
}

export const postsNow = (posts: AccountPost[], today: Day) => posts.filter((post) => isNow(post, today))
