// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

import org.rankscape.landscape.catalogue.ProjectEntry;

/**
 * A listed project that is not on the landscape, and why.
 *
 * @param entry how the catalogue lists it
 * @param openrank its value in the period, or null where it has none
 * @param reason one sentence
 */
public record LeftOut(ProjectEntry entry, Double openrank, String reason) {}
