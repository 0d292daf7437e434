import { configure } from '@testing-library/react'

// What is waited for is whether something comes, not how soon: on a busy machine the lazily loaded parts take seconds.
configure({ asyncUtilTimeout: 15_000 })
