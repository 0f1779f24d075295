using Chancery.Index.Native;

namespace Chancery.Index.Tests.Faults;

/// <summary>
/// The entry of the test assembly as a program of its own: a writer that commits without end until it is killed, and says on
/// standard output which commit has returned. Which documents a commit holds follows from its number.
/// </summary>
internal static class KilledWriter
{
    public const string Command = "write-until-killed";
    private const int Documents = 12;

    public static int Main(string[] arguments)
    {
        if (arguments is not [Command, var folder])
        {
            Console.Error.WriteLine($"this program holds tests: run them by 'dotnet test' ({Command} FOLDER is for one of them)");
            return 2;
        }

        var engine = new NativeEngine(folder);
        using var writer = engine.OpenWriter();
        while (true)
        {
            long next = engine.LastCommit() + 1;
            Apply(writer, next);
            Console.Out.WriteLine(writer.Commit());
            Console.Out.Flush();
        }
    }

    /// <summary>What the documents say after a commit, by id.</summary>
    public static SortedDictionary<string, string> Expected(long commit)
    {
        var expected = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (long each = 1; each <= commit; each++)
        {
            foreach (var (id, text) in Changes(each))
            {
                expected.Remove(id);
                if (text is not null)
                {
                    expected.Add(id, text);
                }
            }
        }

        return expected;
    }

    private static void Apply(IIndexWriter writer, long commit)
    {
        foreach (var (id, text) in Changes(commit))
        {
            if (text is null)
            {
                writer.Remove(id);
            }
            else
            {
                writer.Put(Sample.Document(id, text, "and a second clause"));
            }
        }
    }

    /// <summary>Two documents put and one removed a commit, in turn.</summary>
    private static IEnumerable<(string Id, string? Text)> Changes(long commit) =>
    [
        ($"w{commit % Documents}/en", $"peace in commit {commit}"),
        ($"w{commit % Documents}/de", $"Friede in commit {commit}"),
        ($"w{(commit + (Documents / 2)) % Documents}/de", null),
    ];
}
