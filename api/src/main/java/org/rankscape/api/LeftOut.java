// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

/**
 * A project that the catalogue lists and the landscape does not show, and why.
 *
 * @param id the primary repository's full name in lower case
 * @param openrank mean monthly OpenRank over the period, or null where it has none
 * @param reason one sentence
 */
public record LeftOut(String id, Double openrank, String reason) {}
