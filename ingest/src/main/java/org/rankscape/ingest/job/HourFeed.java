// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import java.io.IOException;
import java.util.TreeSet;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceReader;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.rankscape.ingest.source.FetchSettings;
import org.rankscape.ingest.source.Opener;
import org.rankscape.ingest.source.SourceSplit;
import org.rankscape.warehouse.hour.HourFiles;
import org.rankscape.warehouse.store.Store;

/** Hours as they appear under a base address, without end. */
final class HourFeed
    implements Source<SourceSplit, ListSource.Split<SourceSplit>, FeedState>,
        ResultTypeQueryable<SourceSplit> {
  private static final long serialVersionUID = 1L;
  private final FollowSettings settings;
  private final Store store;
  private final FetchSettings fetching;

  HourFeed(FollowSettings settings, Store store, FetchSettings fetching) {
    this.settings = settings;
    this.store = store;
    this.fetching = fetching;
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public TypeInformation<SourceSplit> getProducedType() {
    return TypeInformation.of(SourceSplit.class);
  }

  @Override
  public SplitEnumerator<ListSource.Split<SourceSplit>, FeedState> createEnumerator(
      SplitEnumeratorContext<ListSource.Split<SourceSplit>> context) {
    return restoreEnumerator(context, new FeedState(settings.from(), new TreeSet<>()));
  }

  @Override
  public SplitEnumerator<ListSource.Split<SourceSplit>, FeedState> restoreEnumerator(
      SplitEnumeratorContext<ListSource.Split<SourceSplit>> context, FeedState state) {
    FeedProbe probe = new FeedProbe(settings, new HourFiles(store), new Opener(fetching.once()));
    return new FeedEnumerator(context, settings, probe, state);
  }

  @Override
  public SourceReader<SourceSplit, ListSource.Split<SourceSplit>> createReader(
      SourceReaderContext context) {
    return new IteratorSourceReader<>(context);
  }

  @Override
  public SimpleVersionedSerializer<ListSource.Split<SourceSplit>> getSplitSerializer() {
    return new JavaSerializer<>();
  }

  @Override
  public SimpleVersionedSerializer<FeedState> getEnumeratorCheckpointSerializer() {
    JavaSerializer<FeedState> serializer = new JavaSerializer<>();
    return new SimpleVersionedSerializer<>() {
      @Override
      public int getVersion() {
        return serializer.getVersion();
      }

      @Override
      public byte[] serialize(FeedState state) throws IOException {
        return serializer.serialize(state);
      }

      @Override
      public FeedState deserialize(int version, byte[] bytes) {
        try {
          return serializer.deserialize(version, bytes);
        } catch (IOException | RuntimeException e) {
          throw new SuppressRestartsException(FollowJob.notRestored(settings, e));
        }
      }
    };
  }
}
