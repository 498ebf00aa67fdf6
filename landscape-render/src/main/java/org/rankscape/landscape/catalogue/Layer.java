// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.catalogue;

import java.util.List;

/**
 * A horizontal band of the landscape.
 *
 * @param id unique within the catalogue
 * @param label shown name
 * @param frames its groups of domains in order
 */
public record Layer(String id, Label label, List<Frame> frames) {}
