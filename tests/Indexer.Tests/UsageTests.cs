using Chancery.Index.Native;
using Chancery.Indexer.Tests.Killing;

namespace Chancery.Indexer.Tests;

/// <summary>Help, wrong use, and an index that can't be used: what is said, and the exit code.</summary>
public sealed class UsageTests(SmallIndex index) : IClassFixture<SmallIndex>
{
    [Fact]
    public void Help_of_the_program_is_on_its_first_page_and_comes_unasked()
    {
        var asked = ChanceryProgram.Run(index.Folder, "", null, "--help");
        Assert.Equal(ExitCode.Done, asked.ExitCode);
        Golden.Equal("help.txt", asked.Output);

        var unasked = ChanceryProgram.Run(index.Folder, "", null);
        Assert.Equal(asked with { ExitCode = ExitCode.WrongUse }, unasked);
    }

    [Theory]
    [InlineData("add")]
    [InlineData("remove")]
    [InlineData("search")]
    [InlineData("show")]
    [InlineData("stats")]
    [InlineData("check")]
    [InlineData("analyze")]
    [InlineData("watch")]
    public async Task Help_of_a_command(string command)
    {
        var run = await RunHere(command, "--help");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Golden.Equal($"help-{command}.txt", run.Output.Replace("  testhost ", "  chancery ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_version_is_a_plain_number() =>
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+\n$", ChanceryProgram.Run(index.Folder, "", null, "--version").Output);

    [Theory]
    [InlineData("'serch' is no command; the commands are add, remove, search", "serch", "water")]
    [InlineData("'--colour' is no option; the commands are add, remove, search", "--colour")]
    [InlineData("'--jsno' is no option of 'search'; if it is meant as it stands, write -- before it", "search", "water", "--jsno")]
    [InlineData("'--jsno' is no option of 'stats'; if it is meant as it stands, write -- before it", "stats", "--jsno")]
    [InlineData("Required argument 'path' missing for command: 'add'", "add")]
    [InlineData("Option '--lang' is required", "analyze", "water")]
    [InlineData("Argument 'age' not recognized. Must be one of: 'score', 'date'", "search", "water", "--sort", "age")]
    [InlineData("'fr' is no language of the index; there are en, de, sv, pl", "analyze", "--lang", "fr", "eau")]
    [InlineData("'fr' is no language of the index; there are en, de, sv, pl", "add", "--lang", "fr", "documents")]
    [InlineData("'fr' is no language of the index; there are en, de, sv, pl", "search", "water", "--in", "en,fr")]
    [InlineData("'fr' is no language of the index; there are en, de, sv, pl", "search", "water", "--from", "fr")]
    [InlineData("size is 1000; it goes from 1 to 100", "search", "water", "--size", "1000")]
    [InlineData("--index names no folder", "stats", "--index", "")]
    [InlineData("the query is empty (at character 1)", "search", "")]
    [InlineData("a quotation mark opens a phrase that is not closed (at character 7); perhaps: clean \"water\"", "search", "clean \"water")]
    [InlineData("'(' opens a group that is not closed (at character 11); perhaps: water AND (trade)", "search", "water AND (trade")]
    public async Task Wrong_use_names_the_fault_and_what_would_be_right(string said, params string[] arguments)
    {
        string[] all = arguments.Contains("--index") ? arguments : ["--index", index.IndexFolder, .. arguments];
        var run = await RunHere(all);
        Assert.Equal(ExitCode.WrongUse, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith($"chancery: {said}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_use_ends_the_process_with_2()
    {
        var run = index.Run("search", "\"water");
        Assert.Equal((ExitCode.WrongUse, ""), (run.ExitCode, run.Output));
        Assert.Contains("(at character 1)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_double_dash_words_are_taken_as_they_stand()
    {
        var run = await RunHere("search", "--index", index.IndexFolder, "--", "duty", "-timber");
        Assert.Equal("0 clauses answer: duty -timber", run.Output.Split('\n')[0]);
    }

    [Theory]
    [InlineData("search", "water")]
    [InlineData("show", "a/en")]
    [InlineData("stats")]
    [InlineData("check")]
    [InlineData("remove", "a/en")]
    public async Task A_missing_index_ends_with_3_and_nothing_is_made(params string[] arguments)
    {
        using var folder = new ScratchFolder();
        string missing = folder.File("missing");
        var run = await RunHere([.. arguments, "--index", missing]);
        Assert.Equal((ExitCode.IndexUnusable, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"chancery: there is no index in {missing}", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(missing));
    }

    [Fact]
    public void An_index_that_another_program_writes_is_in_use()
    {
        using var folder = new ScratchFolder();
        SmallIndex.Documents.CopyTo(folder.File("documents"));
        using (new NativeEngine(folder.File("index")).OpenWriter())
        {
            var busy = ChanceryProgram.Run(folder.Path, "", null, "add", "documents", "--index", "index");
            Assert.Equal(
                new ProgramRun(ExitCode.IndexUnusable, "", $"chancery: another program is writing to the index in {folder.File("index")}\n"), busy);
        }

        Assert.Equal(ExitCode.Done, ChanceryProgram.Run(folder.Path, "", null, "add", "documents", "--index", "index").ExitCode);
    }

    [Fact]
    public void An_index_folder_that_is_a_file_is_named()
    {
        using var folder = new ScratchFolder();
        SmallIndex.Documents.CopyTo(folder.File("documents"));
        string file = folder.Write("index", "a file");
        var run = ChanceryProgram.Run(folder.Path, "", null, "add", "documents", "--index", "index");
        Assert.Equal((ExitCode.IndexUnusable, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"chancery: {file}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_id_ends_with_1()
    {
        var run = await RunHere("show", "norlund-estmark-joint-statement/en/cl_99", "--index", index.IndexFolder);
        Assert.Equal(
            new ProgramRun(ExitCode.SomeRefused, "", "chancery: the index has no work, document or clause 'norlund-estmark-joint-statement/en/cl_99'\n"), run);
    }

    /// <summary>The program without a process of its own: for the many cases in which only what it says is in question.</summary>
    private static async Task<ProgramRun> RunHere(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await CommandLine.RunAsync(arguments, output, error, CancellationToken.None);
        return new ProgramRun(code, output.ToString(), error.ToString());
    }
}
