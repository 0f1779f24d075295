using System.Diagnostics;
using Chancery.Index.Native;

namespace Chancery.Index.Tests.Faults;

/// <summary>A writing process is killed at random moments; every commit that had returned is there, whole.</summary>
public sealed class KillTests
{
    private const int Kills = 20;
    private const int KillAfterMax = 60;

    [Fact]
    public void Kills_lose_nothing_that_was_committed()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(20);
        for (int kill = 0; kill < Kills; kill++)
        {
            long returned = WriteAndKill(folder.Index, random);
            var engine = new NativeEngine(folder.Index);
            long last = engine.LastCommit();
            Assert.InRange(last, returned, returned + 1);
            Assert.Empty(engine.Check());
            using var snapshot = engine.OpenSnapshot();
            var found = snapshot.Documents().Select(document => document.Id)
                .ToDictionary(id => id, id => snapshot.Clause(snapshot.ClausesOf(id)[0]).Text);
            Assert.Equal(KilledWriter.Expected(last), found.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        }
    }

    /// <summary>Kills the writer some milliseconds after its first commit.</summary>
    /// <returns>The last commit that it said had returned.</returns>
    private static long WriteAndKill(string index, Random random)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(KillTests).Assembly.Location, KilledWriter.Command, index])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        long returned = long.Parse(process.StandardOutput.ReadLine() ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(returned > 0, "the writer did not start");
        Thread.Sleep(random.Next(KillAfterMax));
        process.Kill();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            returned = long.TryParse(line, out long commit) ? Math.Max(returned, commit) : returned;
        }

        process.WaitForExit();
        return returned;
    }
}
