using System.CommandLine;
using System.Globalization;
using System.Text;
using Chancery.CrossLanguage;
using Chancery.CrossLanguage.Learning;
using Chancery.Search;

namespace Chancery.Indexer.Commands;

/// <summary><c>chancery search QUERY</c></summary>
internal static class SearchCommand
{
    private static readonly char[] ListSeparators = [',', ' '];
    private static readonly (string Open, string Close) PlainMarks = ("[[", "]]");
    private static readonly (string Open, string Close) BoldMarks = ("\e[1;4m", "\e[0m");

    public static Command Create(CommandRunner runner)
    {
        var query = new Argument<string[]>("query")
        {
            Description = "Words in any of the four languages, a \"phrase\", + - AND OR NOT ( ), prefix*, kind:treaty, party:Poland",
            Arity = ArgumentArity.OneOrMore,
        };
        var languages = new Option<string?>("--in") { Description = "Languages to search, as in en,pl [default: all]", HelpName = "languages" };
        var from = new Option<string?>("--from") { Description = "Language of the query [default: its words tell]", HelpName = "language" };
        var size = new Option<int>("--size") { Description = "Hits to give, 1 to 100", HelpName = "hits", DefaultValueFactory = _ => 10 };
        var cursor = new Option<string?>("--cursor") { Description = "Where to go on, as the answer before says at its end", HelpName = "cursor" };
        var expand = new Option<string>("--expand") { Description = "Whether translations and synonyms count", DefaultValueFactory = _ => "on" };
        var without = new Option<string[]>("--without")
        {
            Description = "A translation that is not wanted; may be repeated",
            HelpName = "word",
            DefaultValueFactory = _ => [],
        };
        var sort = new Option<string>("--sort") { Description = "Best first, or latest first", DefaultValueFactory = _ => "score" };
        expand.AcceptOnlyFromAmong("on", "off");
        sort.AcceptOnlyFromAmong("score", "date");
        var command = new Command("search", "Search clauses in all languages at once") { query, languages, from, size, cursor, expand, without, sort };
        command.SetAction((arguments, stop) => Task.FromResult(runner(
            arguments,
            (surroundings, token) => Run(
                surroundings,
                new SearchQuery(string.Join(' ', arguments.GetValue(query)!))
                {
                    In = arguments.GetValue(languages)?.Split(ListSeparators, StringSplitOptions.RemoveEmptyEntries),
                    From = arguments.GetValue(from),
                    Size = arguments.GetValue(size),
                    Cursor = arguments.GetValue(cursor),
                    Expand = arguments.GetValue(expand) == "on",
                    Without = arguments.GetValue(without)!,
                    ByDate = arguments.GetValue(sort) == "date",
                },
                token),
            stop)));
        return command;
    }

    private static int Run(Surroundings surroundings, SearchQuery query, CancellationToken stop)
    {
        using var snapshot = surroundings.Index.OpenSnapshot();
        var learned = LearnedLexiconFile.Read(surroundings.IndexFolder, out string? fault);
        if (fault is not null)
        {
            surroundings.Error.WriteLine($"chancery: {fault}");
        }

        var page = new SearchPipeline(new Expander(Lexicon.BuiltIn, learned)).Search(snapshot, query, stop);
        if (surroundings.Json)
        {
            surroundings.Output.WriteLine(Json.Of(page));
        }
        else
        {
            Tell(surroundings.Output, page, surroundings.DrawsMarks ? BoldMarks : PlainMarks);
        }

        return ExitCode.Done;
    }

    private static void Tell(TextWriter output, ResultPage page, (string Open, string Close) marks)
    {
        string answers = page.Total.Value == 1 ? "answers" : "answer";
        output.WriteLine($"{Counted.Of(page.Total.Value, "clause")} {answers}: {page.Query}");
        foreach (var hit in page.Hits)
        {
            output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hit.Id}  {hit.Score:0.00}  {hit.Date}"));
            if (hit.Sections.Count > 0)
            {
                output.WriteLine($"  {string.Join(" › ", hit.Sections)}");
            }

            output.WriteLine($"  {(hit.Number.Length > 0 ? hit.Number + ". " : "")}{Marked(hit, marks).ReplaceLineEndings(Environment.NewLine + "  ")}");
            foreach (string reason in hit.Highlights.Select(mark => Reason(hit, mark)).Distinct())
            {
                output.WriteLine($"  · {reason}");
            }
        }

        if (page.Next is not null)
        {
            output.WriteLine();
            output.WriteLine($"more: --cursor {page.Next}");
        }
    }

    private static string Reason(ClauseHit hit, Highlight mark) => string.Create(
        CultureInfo.InvariantCulture,
        $"{hit.Text[mark.Start..mark.End]} ← {mark.Term} ({mark.Origin}{(mark.Evidence is null ? "" : " " + mark.Evidence)}, {mark.Weight:0.##})");

    private static string Marked(ClauseHit hit, (string Open, string Close) marks)
    {
        var text = new StringBuilder();
        int at = 0;
        foreach (var mark in hit.Highlights)
        {
            text.Append(hit.Text, at, mark.Start - at).Append(marks.Open).Append(hit.Text, mark.Start, mark.End - mark.Start).Append(marks.Close);
            at = mark.End;
        }

        return text.Append(hit.Text, at, hit.Text.Length - at).ToString();
    }
}
