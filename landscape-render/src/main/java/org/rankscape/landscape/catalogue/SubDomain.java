// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.catalogue;

import java.util.List;

/**
 * A part of a domain, drawn as a dashed row inside the domain's box.
 *
 * @param id unique within its domain, lower-case with hyphens
 * @param label shown name
 * @param aliases other names under which data files carry it, such as "Agent Framework - SDK"
 */
public record SubDomain(String id, Label label, List<String> aliases) {}
