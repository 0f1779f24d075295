using Chancery.Index;

namespace Chancery.Indexing.Tests;

/// <summary>An engine whose disk takes no commit.</summary>
internal sealed class FaultyEngine(IIndexEngine inner) : IIndexEngine
{
    public bool Exists => inner.Exists;

    public IIndexWriter OpenWriter() => new FaultyWriter(inner.OpenWriter());

    public IIndexSnapshot OpenSnapshot() => inner.OpenSnapshot();

    public long LastCommit() => inner.LastCommit();

    private sealed class FaultyWriter(IIndexWriter writer) : IIndexWriter
    {
        public void Put(AnalyzedDocument document) => writer.Put(document);

        public bool Remove(string documentId) => writer.Remove(documentId);

        public long Commit() => throw new IndexWriteException("the disk is full");

        public void Dispose() => writer.Dispose();
    }
}
