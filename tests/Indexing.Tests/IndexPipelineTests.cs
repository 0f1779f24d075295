using Chancery.Documents;
using Chancery.Index;

namespace Chancery.Indexing.Tests;

/// <summary>The way in by its front door: files go in, and the index says what it holds.</summary>
public sealed class IndexPipelineTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void The_samples_go_in_whole_with_a_hundred_clauses_a_language()
    {
        var report = _scratch.Add(Scratch.Samples);
        Assert.Equal([], report.Refused);
        Assert.Equal(["de", "en", "pl", "sv"], report.Clauses.Keys);
        Assert.All(report.Clauses, language => Assert.True(language.Value >= 100, $"{language.Key} has {language.Value} clauses"));
        Assert.True(report.Works >= 6, $"{report.Works} works");
        Assert.Equal(4 * report.Works, report.Documents);
        using var snapshot = _scratch.Engine.OpenSnapshot();
        Assert.All(report.Clauses, language => Assert.Equal(language.Value, snapshot.Statistics(language.Key).Clauses));
        Assert.Equal([], _scratch.Engine.Check());
    }

    [Fact]
    public void Adding_the_same_again_changes_nothing()
    {
        var first = _scratch.Add(Scratch.Samples);
        var contents = _scratch.Contents();
        var second = _scratch.Add(Scratch.Samples);
        Assert.Equal((0, first.Files, first.Commit), (second.Documents, second.Unchanged, second.Commit));
        Assert.Equal(contents, _scratch.Contents());

        var asked = new IndexPipeline(_scratch.Engine, new ReadOptions(), new AddOptions(Again: true));
        var third = asked.Add([Scratch.Samples], null, CancellationToken.None);
        Assert.Equal((first.Documents, 0, first.Commit + 1), (third.Documents, third.Unchanged, third.Commit));
        Assert.Equal(contents, _scratch.Contents());
        using var snapshot = _scratch.Engine.OpenSnapshot();
        Assert.All(first.Clauses, language => Assert.Equal(language.Value, snapshot.Statistics(language.Key).Clauses));
    }

    [Fact]
    public void A_document_that_comes_again_takes_the_place_of_the_old_one()
    {
        _scratch.Add(_scratch.Write("treaty.en.txt", "Old words.", "More old words."), _scratch.Write("other.en.txt", "Other words."));
        var report = _scratch.Add(_scratch.Write("treaty.en.txt", "New words."));
        Assert.Equal((1, 1), (report.Documents, report.Clauses["en"]));
        Assert.Equal(new SortedDictionary<string, string> { ["other/en"] = "Other words.", ["treaty/en"] = "New words." }, _scratch.Contents());
    }

    [Fact]
    public void Documents_are_removed_one_by_one_or_by_whole_works()
    {
        foreach (string name in new[] { "a.en.txt", "a.de.txt", "b.en.txt", "b.sv.txt" })
        {
            _scratch.Write($"in/{name}", "Words.");
        }

        _scratch.Add(_scratch.File("in"));
        var (removed, unknown) = _scratch.Pipeline().Remove(["a/de", "b", "c", "a/de"]);
        Assert.Equal(["a/de", "b/en", "b/sv"], removed);
        Assert.Equal(["c"], unknown);
        Assert.Equal(["a/en"], _scratch.Contents().Keys);
    }

    [Fact]
    public void Removing_what_is_not_there_makes_no_commit()
    {
        _scratch.Add(_scratch.Write("a.en.txt", "Words."));
        Assert.Equal(["b"], _scratch.Pipeline().Remove(["b"]).Unknown);
        Assert.Equal(1, _scratch.Engine.LastCommit());
    }

    [Fact]
    public void Removing_from_no_index_says_that_there_is_none() =>
        Assert.Throws<IndexNotFoundException>(() => _scratch.Pipeline().Remove(["a"]));

    [Fact]
    public void Progress_comes_after_each_file_in_order_and_ends_at_the_last()
    {
        for (int file = 0; file < 70; file++)
        {
            _scratch.Write($"in/work-{file:00}.en.txt", "One clause.", "Another clause.");
        }

        var seen = new List<AddProgress>();
        _scratch.Pipeline().Add([_scratch.File("in")], new Recorder(seen.Add), CancellationToken.None);
        Assert.Equal(Enumerable.Range(1, 70), seen.Select(each => each.FilesDone));
        Assert.All(seen, each => Assert.Equal((70, 2 * each.FilesDone), (each.Files, each.Clauses)));
        Assert.Equal(seen.Select(each => each.Path).Order(StringComparer.Ordinal), seen.Select(each => each.Path));
    }

    [Fact]
    public void Stopping_in_the_middle_leaves_the_index_as_it_was()
    {
        _scratch.Add(_scratch.Write("kept.en.txt", "Words."));
        for (int file = 0; file < 70; file++)
        {
            _scratch.Write($"in/work-{file:00}.en.txt", "One clause.");
        }

        using var stop = new CancellationTokenSource();
        var stopper = new Recorder(progress =>
        {
            if (progress.FilesDone == 40)
            {
                stop.Cancel();
            }
        });
        Assert.ThrowsAny<OperationCanceledException>(() => _scratch.Pipeline().Add([_scratch.File("in")], stopper, stop.Token));
        Assert.Equal(["kept/en"], _scratch.Contents().Keys);
        Assert.Equal(71, _scratch.Add(_scratch.File("in")).Documents + 1);
    }

    [Fact]
    public void Stopping_at_the_last_file_still_commits_nothing()
    {
        using var stop = new CancellationTokenSource();
        string only = _scratch.Write("only.en.txt", "Words.");
        Assert.ThrowsAny<OperationCanceledException>(() => _scratch.Pipeline().Add([only], new Recorder(_ => stop.Cancel()), stop.Token));
        Assert.False(_scratch.Engine.Exists);
    }

    [Fact]
    public void A_commit_that_the_disk_does_not_take_leaves_the_index_as_it_was_and_unlocked()
    {
        _scratch.Add(_scratch.Write("kept.en.txt", "Words."));
        string more = _scratch.Write("more.en.txt", "Words.");
        var faulty = new IndexPipeline(new FaultyEngine(_scratch.Engine), new ReadOptions());
        Assert.Throws<IndexWriteException>(() => faulty.Add([more], null, CancellationToken.None));
        Assert.Equal(["kept/en"], _scratch.Contents().Keys);
        Assert.Equal(1, _scratch.Add(more).Documents);
    }

    [Fact]
    public void Two_writers_do_not_meet()
    {
        string file = _scratch.Write("a.en.txt", "Words.");
        using (_scratch.Engine.OpenWriter())
        {
            Assert.Throws<IndexInUseException>(() => _scratch.Add(file));
        }

        Assert.Equal(1, _scratch.Add(file).Documents);
    }

    private sealed class Recorder(Action<AddProgress> note) : IProgress<AddProgress>
    {
        public void Report(AddProgress value) => note(value);
    }
}
