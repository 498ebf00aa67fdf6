// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
/** GitHub's API as a careful guest uses it: tokens, limits, conditional requests, paging. */
package org.rankscape.github;
