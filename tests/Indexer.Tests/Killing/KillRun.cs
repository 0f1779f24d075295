using System.Diagnostics;
using Chancery.Documents;
using Chancery.Index.Native;
using Chancery.Indexing;

namespace Chancery.Indexer.Tests.Killing;

/// <summary>How many of the killed runs had committed, how many had not, and what was found wrong.</summary>
internal sealed record KillReport(int Kills, int Before, int After, int AfterFirstChange, int Creations, IReadOnlyList<string> Faults);

/// <summary>
/// Starts <c>chancery add</c> again and again and kills it (SIGKILL): half the time after a delay drawn from the length of
/// a whole run, half the time a little after one of the changes that it makes to the folder of the index, since that is
/// where a commit could be cut in two. The process dies, the machine does not: what the system had been given to write, it writes.
/// </summary>
internal sealed class KillRun : IDisposable
{
    private const int CreationEvery = 8;
    private const int GoOnEvery = 3;
    private const int ChangesMax = 10;
    private const double WritingMillisecondsMax = 10;

    private readonly ScratchFolder _scratch = new();
    private readonly Random _random;
    private readonly IReadOnlyList<string>[] _ids;
    private readonly List<string> _faults = [];
    private TimeSpan _wholeRun;
    private int _before;
    private int _after;
    private int _afterFirstChange;
    private int _creations;

    public KillRun(int seed)
    {
        _random = new Random(seed);
        _ids = [GeneratedDocuments.Write(_scratch.File("even"), 2, seed), GeneratedDocuments.Write(_scratch.File("odd"), 1, seed + 1)];
    }

    /// <summary>Kills the program <paramref name="kills"/> times, and looks at the index after each.</summary>
    public KillReport Run(int kills)
    {
        _wholeRun = AddWhole();
        for (int kill = 0; kill < kills; kill++)
        {
            string index = kill % CreationEvery == CreationEvery - 1 ? $"new-{kill}" : "index";
            _creations += index == "index" ? 0 : 1;
            KillOnce(index, awaitChanges: kill % 2 == 0);
            if (index != "index" || kill % GoOnEvery == 0 || kill == kills - 1)
            {
                GoOn(index);
            }
        }

        return new KillReport(kills, _before, _after, _afterFirstChange, _creations, _faults);
    }

    public void Dispose() => _scratch.Dispose();

    private void KillOnce(string index, bool awaitChanges)
    {
        var before = IndexContents.Read(_scratch.File(index));
        int edition = before.Values.Contains(1) && before.Count(each => each.Value == 1) > GeneratedDocuments.Count / 2 ? 2 : 1;
        var after = Overlaid(before, edition);
        using var process = ChanceryProgram.Start(
            _scratch.Path, null, "add", edition == 1 ? "odd" : "even", "--index", index, "--quiet");
        if (awaitChanges)
        {
            AwaitChanges(process, _scratch.File(index), _random.Next(1, ChangesMax + 1));
            Thread.Sleep(TimeSpan.FromMilliseconds(_random.NextDouble() * WritingMillisecondsMax));
        }
        else
        {
            process.WaitForExit(_wholeRun * _random.NextDouble());
        }

        process.Kill();
        process.WaitForExit();
        Judge(index, before, after);
    }

    private void Judge(string index, IReadOnlyDictionary<string, int> before, IReadOnlyDictionary<string, int> after)
    {
        try
        {
            string folder = _scratch.File(index);
            var engine = new NativeEngine(folder);
            _faults.AddRange(engine.Exists ? engine.Check() : []);
            var now = IndexContents.Read(folder);
            bool isBefore = now.SequenceEqual(before);
            _before += isBefore ? 1 : 0;
            _after += isBefore ? 0 : 1;
            if (!isBefore && !now.SequenceEqual(after))
            {
                _faults.Add($"{index} holds {now.Count} documents, which is neither what it held before nor after");
            }
        }
        catch (Exception fault) when (fault is Index.IndexException or InvalidDataException or IOException)
        {
            _faults.Add(fault.Message);
        }
    }

    /// <summary>After a kill the next addition works, and clears away what the killed one left.</summary>
    private void GoOn(string index)
    {
        string folder = _scratch.File(index);
        var after = Overlaid(IndexContents.Read(folder), 1);
        var report = new IndexPipeline(new NativeEngine(folder), new ReadOptions()).Add([_scratch.File("odd")], null, CancellationToken.None);
        if (report.Refused.Count > 0 || !IndexContents.Read(folder).SequenceEqual(after))
        {
            _faults.Add($"{index}: the addition after a kill is not whole");
        }

        _faults.AddRange(IndexContents.Strays(folder).Select(stray => $"{index}: {stray} is left over"));
    }

    private TimeSpan AddWhole()
    {
        long started = Stopwatch.GetTimestamp();
        var run = ChanceryProgram.Run(_scratch.Path, "", null, "add", "odd", "--index", "index", "--quiet");
        if (run.ExitCode != 0)
        {
            _faults.Add($"add ends with {run.ExitCode}: {run.Error}");
        }

        return Stopwatch.GetElapsedTime(started);
    }

    private SortedDictionary<string, int> Overlaid(IReadOnlyDictionary<string, int> before, int edition)
    {
        var after = new SortedDictionary<string, int>(before.ToDictionary(), StringComparer.Ordinal);
        foreach (string id in _ids[edition % 2])
        {
            after[id] = edition;
        }

        return after;
    }

    /// <summary>
    /// Waits until files have come or gone so many times, or the program has ended. A commit writes a segment a language,
    /// marks of what was removed and a manifest, then deletes what it replaces.
    /// </summary>
    private void AwaitChanges(Process process, string folder, int changes)
    {
        string seen = Names(folder);
        int left = changes;
        while (left > 0 && !process.HasExited)
        {
            string now = Names(folder);
            if (now == seen)
            {
                Thread.Sleep(TimeSpan.FromMicroseconds(100));
                continue;
            }

            _afterFirstChange += left == changes ? 1 : 0;
            seen = now;
            left--;
        }
    }

    private static string Names(string folder) => Directory.Exists(folder)
        ? string.Join(' ', Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Where(name => name != "write.lock").Order(StringComparer.Ordinal))
        : "";
}
