// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.catalogue;

import java.util.List;

/**
 * A group of domains within a layer.
 *
 * @param id unique within the catalogue; equal to the layer's id for domains that stand directly in
 *     the layer
 * @param label title of the frame, or null for domains that stand directly in the layer
 * @param domains its domains in order
 */
public record Frame(String id, Label label, List<Domain> domains) {}
