// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.util.InstantiationUtil;

/** Java's own serialisation, for the few splits and states that a source keeps. */
final class JavaSerializer<S> implements SimpleVersionedSerializer<S> {
  @Override
  public int getVersion() {
    return 1;
  }

  @Override
  public byte[] serialize(S value) throws IOException {
    return InstantiationUtil.serializeObject(value);
  }

  @Override
  public S deserialize(int version, byte[] bytes) throws IOException {
    try {
      return InstantiationUtil.deserializeObject(
          bytes, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }
}
