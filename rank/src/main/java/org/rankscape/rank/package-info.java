// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * OpenRank: of any graph ({@link org.rankscape.rank.OpenRank}), of all repositories and developers
 * of a month ({@link org.rankscape.rank.GlobalOpenRank}), and of the contributors of one repository
 * ({@link org.rankscape.rank.CommunityOpenRank}).
 */
package org.rankscape.rank;
