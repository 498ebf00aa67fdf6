// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.enrich;

/**
 * What a run would cost.
 *
 * @param repositories repositories listed
 * @param skipped repositories that are gone and are not asked for
 * @param calls calls at most
 * @param kept calls whose last answer is kept, which cost nothing with a token while nothing
 *     changed
 */
public record Estimate(int repositories, int skipped, int calls, int kept) {}
