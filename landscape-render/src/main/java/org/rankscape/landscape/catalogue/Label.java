// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.catalogue;

/**
 * A text in the two languages of a landscape.
 *
 * @param en English text, never blank
 * @param zh Chinese text; the English text where a catalogue gives none
 */
public record Label(String en, String zh) {}
