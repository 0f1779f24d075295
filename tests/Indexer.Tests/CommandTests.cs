using System.Text.Json;
using Chancery.Indexer.Tests.Killing;

namespace Chancery.Indexer.Tests;

/// <summary>Every command as a user runs it.</summary>
public sealed class CommandTests(SmallIndex index) : IClassFixture<SmallIndex>
{
    [Fact]
    public void Add_counts_what_went_in_and_tells_how_far_it_is()
    {
        Assert.Equal(ExitCode.Done, index.Added.ExitCode);
        Assert.Equal("5 documents, 2 works, 18 clauses (de 4, en 6, pl 4, sv 4), 0 refused\n", index.Added.Output);
        Assert.Equal("5 of 5 files, 18 clauses\n", index.Added.Error);
    }

    [Fact]
    public void Search_marks_the_words_that_answer_in_every_language() => Says("search.txt", "search", "desertification", "--in", "de,pl");

    [Fact]
    public void Search_takes_words_without_quotation_marks()
    {
        var run = index.Run("search", "customs", "duty", "--size", "1");
        Assert.StartsWith("4 clauses answer: customs duty\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("more: --cursor ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_in_json_is_the_answer_of_the_api() => Says("search.json", "search", "desertification", "--json");

    [Fact]
    public void Show_tells_a_document_with_the_reason_for_each_value() =>
        Says("show-document.txt", "show", "norlund-estmark-joint-statement/de");

    [Fact]
    public void Show_in_json_is_one_document() => Says("show-document.json", "show", "estmark-press-release/en", "--json");

    [Fact]
    public void Show_tells_a_clause_in_all_its_languages()
    {
        Says("show-parallel.txt", "show", "norlund-estmark-joint-statement/cl_2");
        Says("show-parallel.json", "show", "norlund-estmark-joint-statement/cl_2", "--json");
    }

    [Fact]
    public void Show_of_a_work_in_json_is_an_array_of_its_documents()
    {
        var work = JsonDocument.Parse(index.Run("show", "norlund-estmark-joint-statement", "--json").Output).RootElement;
        Assert.Equal(["de", "en", "pl", "sv"], work.EnumerateArray().Select(each => each.GetProperty("document").GetProperty("language").GetString()));
    }

    [Fact]
    public void Stats_counts()
    {
        Says("stats.txt", "stats");
        Says("stats.json", "stats", "--json");
    }

    [Fact]
    public void Check_finds_the_index_sound()
    {
        Says("check.txt", "check");
        Says("check.json", "check", "--json");
        Assert.Equal("", index.Run("check", "--quiet").Output);
    }

    [Fact]
    public void Analyze_shows_tokens_of_a_text_and_of_lines_from_standard_input()
    {
        Says("analyze.txt", "analyze", "--lang", "pl", "Obie", "Strony");
        var lines = ChanceryProgram.Run(index.Folder, "Łodzie płyną\nÖsterreichische Häfen\n", null, "analyze", "--lang", "de", "-", "--json");
        Assert.Equal("", lines.Error);
        Golden.Equal("analyze.json", lines.Output);
    }

    [Fact]
    public void The_machine_s_language_changes_nothing()
    {
        var turkish = new Dictionary<string, string> { ["LC_ALL"] = "tr_TR.UTF-8", ["LANG"] = "tr_TR.UTF-8" };
        var run = ChanceryProgram.Run(index.Folder, "", turkish, "search", "desertification", "--json", "--index", "index");
        Golden.Equal("search.json", Golden.Steady(run.Output));
    }

    [Fact]
    public void Add_and_remove_change_the_index_as_they_say()
    {
        using var folder = new ScratchFolder();
        SmallIndex.Documents.CopyTo(folder.File("documents"));
        ProgramRun Run(params string[] arguments) => ChanceryProgram.Run(folder.Path, "", null, arguments);

        var added = Run("add", "documents", "--json");
        Assert.Equal(("", ExitCode.Done), (added.Error, added.ExitCode));
        Golden.Equal("add.json", added.Output);
        Assert.True(Directory.Exists(folder.File("indexes")), "without --index the folder is 'indexes'");

        var removed = Run("remove", "norlund-estmark-joint-statement/sv", "estmark-press-release", "unheard-of", "--json");
        Assert.Equal(ExitCode.SomeRefused, removed.ExitCode);
        Golden.Equal("remove.json", removed.Output);

        var again = Run("remove", "estmark-press-release");
        Assert.Equal(ExitCode.SomeRefused, again.ExitCode);
        Assert.Equal("refused estmark-press-release: the index has no document or work of that id\n", again.Error);

        var quiet = Run("add", "documents", "--quiet");
        Assert.Equal(new ProgramRun(ExitCode.Done, "", ""), quiet);
        Assert.Equal("sound", new Index.Native.NativeEngine(folder.File("indexes")).Check() is [] ? "sound" : "damaged");
    }

    private void Says(string golden, params string[] arguments)
    {
        var run = index.Run(arguments);
        Assert.Equal(("", ExitCode.Done), (run.Error, run.ExitCode));
        Golden.Equal(golden, golden.EndsWith(".txt", StringComparison.Ordinal) ? WithoutScores(run.Output) : Golden.Steady(run.Output));
    }

    private static string WithoutScores(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, "  [0-9]+\\.[0-9]{2}  ", "  0.00  ");
}
