// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.store;

/**
 * What tells one version of a file from another without reading it.
 *
 * @param name name within its folder
 * @param size bytes
 * @param modified time of its last change, milliseconds since 1970
 */
public record FileVersion(String name, long size, long modified) {}
