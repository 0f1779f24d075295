using Chancery.Index.Native;

namespace Chancery.Index.Tests.Faults;

/// <summary>
/// The plug is pulled at every operation of every change, before, during and after it, with none, all or some of the names
/// that were not flushed surviving: the index opens as the last commit or the new one, whole, and goes on.
/// </summary>
public sealed class CrashTests
{
    [Theory]
    [InlineData("create")]
    [InlineData("add")]
    [InlineData("replace")]
    [InlineData("remove")]
    [InlineData("everything")]
    [InlineData("early")]
    public void A_cut_at_any_operation_loses_nothing(string scenario)
    {
        var start = Before(scenario);
        string before = State(start);
        var whole = start.AfterCut(_ => true);
        Change(whole, scenario);
        string after = State(whole);
        int operations = Counted(scenario, start);
        Assert.True(before != after && operations > 5, $"{scenario} does too little");
        for (int operation = 1; operation <= operations; operation++)
        {
            foreach (var moment in Enum.GetValues<CutMoment>())
            {
                AssertSurvives(start, scenario, operation, moment, before, after);
            }
        }
    }

    [Fact]
    public void A_commit_that_fails_can_be_tried_again()
    {
        for (int operation = 1; ; operation++)
        {
            var disk = Before("add");
            using (var writer = new NativeEngine(disk).OpenWriter())
            {
                Put(writer, "everything");
                int fails = disk.Operations + operation;
                bool failed = false;
                disk.Plan = number => (failed |= number == fails) && number == fails ? new Cut(CutMoment.Halfway, new IndexWriteException("full")) : null;
                try
                {
                    writer.Commit();
                }
                catch (IndexWriteException)
                {
                    long commit = writer.Commit();
                    Assert.Equal(commit, new NativeEngine(disk).LastCommit());
                }

                if (!failed)
                {
                    return;
                }
            }

            var expected = Before("add");
            Change(expected, "everything");
            Assert.Equal(State(expected), State(disk));
            Assert.Empty(new NativeEngine(disk).Check());
        }
    }

    [Fact]
    public void A_disk_that_takes_no_more_says_so_and_keeps_the_last_commit()
    {
        var disk = Before("add");
        string before = State(disk);
        disk.Plan = _ => null;
        using (var writer = new NativeEngine(disk).OpenWriter())
        {
            Put(writer, "add");
            disk.Plan = _ => new Cut(CutMoment.Halfway, new IndexWriteException("the disk is full"));
            Assert.Throws<IndexWriteException>(() => writer.Commit());
            disk.Plan = null;
            Assert.Equal(before, State(disk));
        }

        AssertGoesOn(disk, before, "after a full disk");
    }

    private static void AssertSurvives(
        SimulatedDisk start, string scenario, int operation, CutMoment moment, string before, string after)
    {
        string what = $"{scenario}: cut {moment} operation {operation}";
        var disk = start.AfterCut(_ => true);
        disk.Plan = number => number >= operation ? new Cut(number == operation ? moment : CutMoment.Before, new PowerCutException()) : null;
        bool returned = true;
        try
        {
            Change(disk, scenario);
        }
        catch (PowerCutException)
        {
            returned = false;
        }

        var random = new Random(operation);
        foreach (var survives in new Func<string, bool>[] { _ => true, _ => false, _ => random.Next(2) == 0, name => name == Manifest.Name })
        {
            var found = disk.AfterCut(survives);
            string state = State(found);
            Assert.True(state == after || (!returned && state == before), $"{what}: neither the old index nor the new one");
            Assert.True(!found.Exists(Manifest.Name) || new NativeEngine(found).Check().Count == 0, $"{what}: the check finds faults");
            AssertGoesOn(found, state, what);
        }
    }

    /// <summary>A following writer works, and leaves no file that belongs to nothing.</summary>
    private static void AssertGoesOn(SimulatedDisk disk, string state, string what)
    {
        Sample.Add(new NativeEngine(disk), Sample.Document("next/sv", "fred"));
        using (var writer = new NativeEngine(disk).OpenWriter())
        {
            Assert.True(writer.Remove("next/sv"), what);
            writer.Commit();
        }

        Assert.Equal(state == None ? "" : state, State(disk));
        Assert.Equal(Manifest.Read(disk).FileNames().Order(StringComparer.Ordinal), disk.Names());
    }

    private static int Counted(string scenario, SimulatedDisk start)
    {
        var disk = start.AfterCut(_ => true);
        Change(disk, scenario);
        return disk.Operations;
    }

    private const string None = "no index";

    private static string State(SimulatedDisk disk) => new NativeEngine(disk).Exists ? Probe.All(disk) : None;

    private static SimulatedDisk Before(string scenario)
    {
        var disk = new SimulatedDisk();
        if (scenario != "create")
        {
            Sample.Add(new NativeEngine(disk), Sample.Document("a/en", "peace and security"), Sample.Document("b/en", "peace"));
            Sample.Add(new NativeEngine(disk), Sample.Document("a/de", "Friede"), Sample.Document("b/en", "peace again"));
        }

        return disk;
    }

    /// <summary>Opens a writer, makes the scenario's changes and commits.</summary>
    private static void Change(SimulatedDisk disk, string scenario)
    {
        using var writer = new NativeEngine(disk, scenario == "early" ? 4 : NativeWriter.OccurrencesMax).OpenWriter();
        Put(writer, scenario);
        writer.Commit();
    }

    private static void Put(IIndexWriter writer, string scenario)
    {
        if (scenario is "create" or "add" or "early" or "everything")
        {
            writer.Put(Sample.Document("c/en", "peace for all", "and security"));
            writer.Put(Sample.Document("c/de", "Friede für alle"));
        }

        if (scenario is "replace" or "early" or "everything")
        {
            writer.Put(Sample.Document("a/en", "security first", "region"));
        }

        if (scenario is "remove" or "everything")
        {
            writer.Remove("b/en");
            writer.Remove("a/de");
        }
    }
}
