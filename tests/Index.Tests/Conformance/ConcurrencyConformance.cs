using System.Collections.Concurrent;

namespace Chancery.Index.Tests.Conformance;

/// <summary>Readers while a writer commits: every snapshot shows one commit, whole.</summary>
public abstract class ConcurrencyConformance : EngineConformance
{
    private const int Documents = 6;
    private const int Commits = 40;
    private const int Readers = 3;

    [Fact]
    public async Task Readers_see_a_commit_or_none_of_it()
    {
        Commit(Engine.OpenWriter(), 1);
        var errors = new ConcurrentQueue<string>();
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadUntil(errors, stop.Token))).ToList();
        for (int round = 2; round <= Commits; round++)
        {
            Commit(Another().OpenWriter(), round);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Empty(errors);
        Assert.Equal(Commits, Engine.LastCommit());
    }

    [Fact]
    public void One_snapshot_serves_many_threads()
    {
        Sample.Add(Engine, [.. Enumerable.Range(0, 50).Select(i => Sample.Document($"w{i}/en", $"peace number {i}", "war and peace"))]);
        var snapshot = Open();
        string[] expected = Sample.Find(snapshot, "en", Sample.Term("peace"));
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
            Assert.Equal(expected, Sample.Find(snapshot, "en", Sample.Term("peace"))));
    }

    /// <summary>Replaces every document; all of one round say the same.</summary>
    private static void Commit(IIndexWriter opened, int round)
    {
        using var writer = opened;
        for (int i = 0; i < Documents; i++)
        {
            writer.Put(Sample.Document($"w{i}/en", $"round r{round}", "second clause"));
            writer.Put(Sample.Document($"w{i}/de", $"Runde r{round}"));
        }

        writer.Commit();
    }

    private void ReadUntil(ConcurrentQueue<string> errors, CancellationToken stop)
    {
        try
        {
            var engine = Another();
            do
            {
                using var snapshot = engine.OpenSnapshot();
                var term = Sample.Term($"r{snapshot.Commit}");
                int english = Sample.Find(snapshot, "en", term).Length;
                int german = Sample.Find(snapshot, "de", term).Length;
                int documents = snapshot.Documents().Count();
                if ((english, german, documents) != (Documents, Documents, 2 * Documents))
                {
                    errors.Enqueue($"commit {snapshot.Commit}: {english} and {german} clauses of {documents} documents are of its round");
                }
            }
            while (!stop.IsCancellationRequested);
        }
        catch (Exception error) when (error is IndexException or IOException or InvalidOperationException)
        {
            errors.Enqueue(error.ToString());
        }
    }
}
