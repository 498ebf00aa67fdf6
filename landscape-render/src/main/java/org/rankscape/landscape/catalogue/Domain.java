// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.catalogue;

import java.util.List;

/**
 * A field of technology, drawn as a box.
 *
 * @param id unique within the catalogue, lower-case with hyphens
 * @param label shown name
 * @param aliases other names under which data files carry it, such as "Client Inferface"
 * @param subDomains its parts in order, empty where it has none
 */
public record Domain(String id, Label label, List<String> aliases, List<SubDomain> subDomains) {}
