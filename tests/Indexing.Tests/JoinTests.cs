using Chancery.Documents;

namespace Chancery.Indexing.Tests;

/// <summary>Which document a file becomes, and what happens where two want to be the same one, or there is nothing.</summary>
public sealed class JoinTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Files_of_one_name_in_several_languages_are_one_work()
    {
        _scratch.Write("in/pact.en.txt", "The parties agree.");
        _scratch.Write("in/pact.de.txt", "Die Parteien vereinbaren.");
        var report = _scratch.Add(_scratch.File("in"));
        Assert.Equal((2, 1), (report.Documents, report.Works));
    }

    [Theory]
    [InlineData("pact.en.md", "pact.en.txt")]
    [InlineData("a/pact.en.txt", "b/pact.en.txt")]
    [InlineData("Pact of Łódź.en.txt", "pact-of-lodz.en.txt")]
    public void The_second_file_for_a_document_is_refused_by_name_and_the_first_is_kept(string first, string second)
    {
        _scratch.Write($"in/{first}", "The first words.");
        _scratch.Write($"in/{second}", "The second words.");
        var report = _scratch.Add(_scratch.File("in"));
        var refused = Assert.Single(report.Refused);
        Assert.Equal(_scratch.File($"in/{second}"), refused.Path);
        Assert.Contains(_scratch.File($"in/{first}"), refused.Reason, StringComparison.Ordinal);
        Assert.Equal("The first words.", Assert.Single(_scratch.Contents()).Value);
    }

    [Fact]
    public void A_file_that_is_named_twice_is_added_once()
    {
        string file = _scratch.Write("in/pact.en.txt", "Words.");
        var report = _scratch.Add(file, _scratch.File("in"), file);
        Assert.Equal((1, 1, 0), (report.Files, report.Documents, report.Refused.Count));
    }

    [Fact]
    public void Bulk_files_may_hold_many_documents_and_each_may_clash_on_its_own()
    {
        _scratch.Write(
            "in/bulk.jsonl",
            """{"work":"pact","language":"en","number":"1","text":"Bulk words."}""",
            """{"work":"treaty","language":"de","number":"1","text":"Worte in Menge."}""");
        string clash = _scratch.Write("in/pact.en.txt", "Other words.");
        var report = _scratch.Add(_scratch.File("in"));
        Assert.Equal(clash, Assert.Single(report.Refused).Path);
        Assert.Equal(["pact/en", "treaty/de"], _scratch.Contents().Keys);
    }

    [Fact]
    public void The_caller_s_work_and_language_win()
    {
        string file = _scratch.Write("unnamed.txt", "Słowa.");
        _scratch.Pipeline(new ReadOptions { Work = "chosen", Language = "pl" }).Add([file], null, CancellationToken.None);
        Assert.Equal(["chosen/pl"], _scratch.Contents().Keys);
    }

    [Fact]
    public void A_folder_without_documents_is_refused_by_name()
    {
        _scratch.Write("in/notes.xyz", "nothing");
        _scratch.Write("in/README.md", "# Read me");
        var refused = Assert.Single(_scratch.Add(_scratch.File("in")).Refused);
        Assert.Equal((_scratch.File("in"), "no file in this folder is of a kind that Chancery reads"), (refused.Path, refused.Reason));
        Assert.False(_scratch.Engine.Exists);
    }

    [Fact]
    public void A_folder_whose_files_are_found_by_another_way_is_no_empty_one()
    {
        string file = _scratch.Write("in/deep/pact.en.txt", "Words.");
        Assert.Equal([], _scratch.Add(file, _scratch.File("in"), _scratch.File("in") + "/deep/../").Refused);
    }

    [Fact]
    public void What_is_missing_is_refused_and_the_rest_goes_in()
    {
        var report = _scratch.Add(_scratch.File("missing.txt"), _scratch.Write("pact.en.txt", "Words."));
        Assert.Equal(_scratch.File("missing.txt"), Assert.Single(report.Refused).Path);
        Assert.Equal((1, 1L), (report.Documents, report.Commit));
    }

    [Fact]
    public void Where_nothing_goes_in_an_index_stays_at_its_commit()
    {
        _scratch.Add(_scratch.Write("pact.en.txt", "Words."));
        Assert.Equal(1, _scratch.Add(_scratch.File("missing.txt")).Commit);
    }
}
