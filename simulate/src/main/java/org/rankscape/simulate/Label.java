// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

/**
 * A text in both languages.
 *
 * @param en English
 * @param zh Chinese
 */
record Label(String en, String zh) {}
