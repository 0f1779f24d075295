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

    public static Command Create(CommandRunner runner)
    {
        var query = new Argument<string>("query") { Description = "What to look for, in any of the four languages" };
        var languages = new Option<string?>("--in") { Description = "Languages to search, as in en,pl" };
        var from = new Option<string?>("--from") { Description = "Language of the query" };
        var size = new Option<int>("--size") { Description = "Hits to give", DefaultValueFactory = _ => 10 };
        var cursor = new Option<string?>("--cursor") { Description = "Where to go on: 'next' of the answer before" };
        var expand = new Option<string>("--expand") { Description = "on or off: other languages and synonyms", DefaultValueFactory = _ => "on" };
        var without = new Option<string[]>("--without") { Description = "A translation that is not wanted", DefaultValueFactory = _ => [] };
        var sort = new Option<string>("--sort") { Description = "score or date", DefaultValueFactory = _ => "score" };
        expand.AcceptOnlyFromAmong("on", "off");
        sort.AcceptOnlyFromAmong("score", "date");
        var command = new Command("search", "Search all languages at once") { query, languages, from, size, cursor, expand, without, sort };
        command.SetAction((arguments, stop) => Task.FromResult(runner(
            arguments,
            (surroundings, token) => Run(
                surroundings,
                new SearchQuery(arguments.GetValue(query)!)
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
            Tell(surroundings.Output, page);
        }

        return ExitCode.Done;
    }

    private static void Tell(TextWriter output, ResultPage page)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page.Total.Value} clauses answer: {page.Query}"));
        foreach (var hit in page.Hits)
        {
            output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hit.Id}  {hit.Score:0.00}  {hit.Date}"));
            if (hit.Sections.Count > 0)
            {
                output.WriteLine($"  {string.Join(" › ", hit.Sections)}");
            }

            output.WriteLine($"  {(hit.Number.Length > 0 ? hit.Number + ". " : "")}{Marked(hit).ReplaceLineEndings(Environment.NewLine + "  ")}");
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

    private static string Marked(ClauseHit hit)
    {
        var text = new StringBuilder();
        int at = 0;
        foreach (var mark in hit.Highlights)
        {
            text.Append(hit.Text, at, mark.Start - at).Append("[[").Append(hit.Text, mark.Start, mark.End - mark.Start).Append("]]");
            at = mark.End;
        }

        return text.Append(hit.Text, at, hit.Text.Length - at).ToString();
    }
}
