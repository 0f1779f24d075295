using System.CommandLine;
using Chancery.CrossLanguage;
using Chancery.CrossLanguage.Works;
using Chancery.Index;
using Chancery.Search;

namespace Chancery.Indexer.Commands;

/// <summary><c>chancery show ID</c></summary>
internal static class ShowCommand
{
    public static Command Create(CommandRunner runner)
    {
        var id = new Argument<string>("id") { Description = "A work, a document (work/de), a clause (work/de/cl_27) or parallel clauses (work/cl_27)" };
        var command = new Command("show", "Show a work, a document, a clause, or a clause in all its languages") { id };
        command.SetAction((arguments, stop) => Task.FromResult(runner(
            arguments, (surroundings, _) => Run(surroundings, arguments.GetValue(id)!), stop)));
        return command;
    }

    private static int Run(Surroundings surroundings, string id)
    {
        using var snapshot = surroundings.Index.OpenSnapshot();
        if (snapshot.FindDocument(id) is { } document)
        {
            var shown = Show(snapshot, document);
            if (surroundings.Json)
            {
                surroundings.Output.WriteLine(Json.Of(shown));
            }
            else
            {
                Tell(surroundings.Output, shown);
            }

            return ExitCode.Done;
        }

        var clauses = FindClauses(surroundings, snapshot, id);
        if (clauses.Count == 0)
        {
            return ShowWork(surroundings, snapshot, id);
        }

        if (surroundings.Json)
        {
            surroundings.Output.WriteLine(clauses is [var only] && only.Id == id ? Json.Of(only) : Json.Of(clauses));
            return ExitCode.Done;
        }

        clauses.ForEach(clause => Tell(surroundings.Output, clause));
        return ExitCode.Done;
    }

    private static int ShowWork(Surroundings surroundings, IIndexSnapshot snapshot, string id)
    {
        var documents = snapshot.Documents().Where(document => document.Work == id).ToList();
        if (documents.Count == 0)
        {
            surroundings.Error.WriteLine($"chancery: the index has no work, document or clause '{id}'");
            return ExitCode.SomeRefused;
        }

        var shown = documents.Select(document => Show(snapshot, document)).ToList();
        if (surroundings.Json)
        {
            surroundings.Output.WriteLine(Json.Of(shown));
            return ExitCode.Done;
        }

        shown.ForEach(document => Tell(surroundings.Output, document));
        return ExitCode.Done;
    }

    private static List<ShownClause> FindClauses(Surroundings surroundings, IIndexSnapshot snapshot, string id)
    {
        var parts = id.Split('/');
        if (parts.Length < 2)
        {
            return [];
        }

        string label = parts[^1];
        string rest = string.Join('/', parts[..^1]);
        var resolved = ClauseResolution.Resolve(snapshot, rest, label);
        if (resolved.IsGone)
        {
            throw new UsageException($"the text that was {id} is no longer in {rest}");
        }

        if (resolved.Address is { } address)
        {
            if (resolved.IsRedirected)
            {
                surroundings.Error.WriteLine($"{id} is now {resolved.Id}");
            }

            return [Show(snapshot, address)];
        }

        return [.. ParallelClauses.Of(snapshot, rest, null, label).Select(parallel => Show(snapshot, parallel.Address))];
    }

    private static ShownClause Show(IIndexSnapshot snapshot, ClauseAddress address)
    {
        var clause = snapshot.Clause(address);
        var document = snapshot.DocumentOf(address);
        var parallel = ParallelClauses.Of(snapshot, document.Work, document.Language, clause.Label);
        return new ShownClause(
            $"{document.Id}/{clause.Label}",
            document.Language,
            clause.Number,
            clause.Sections,
            clause.Text,
            [.. parallel.Select(each => new ParallelReference(each.Id, each.Language))]);
    }

    private static ShownDocument Show(IIndexSnapshot snapshot, StoredDocument document) =>
        new(ShownMetadata.Of(document), [.. snapshot.ClausesOf(document.Id).Select(address => Show(snapshot, address))]);

    private static void Tell(TextWriter output, ShownDocument shown)
    {
        var document = shown.Document;
        output.WriteLine($"{document.Id}: {document.Title} ({document.Reasons["title"]})");
        Tell(output, document, "language", document.Language);
        Tell(output, document, "kind", document.Kind);
        Tell(output, document, "date", document.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Tell(output, document, "place", document.Place);
        Tell(output, document, "parties", document.Parties.Count == 0 ? null : string.Join(", ", document.Parties));
        Tell(output, document, "source", document.Source);
        foreach (var clause in shown.Clauses)
        {
            Tell(output, clause);
        }
    }

    private static void Tell(TextWriter output, ShownMetadata document, string name, string? value)
    {
        if (value is not null)
        {
            output.WriteLine($"  {name}: {value} ({document.Reasons.GetValueOrDefault(name)})");
        }
    }

    private static void Tell(TextWriter output, ShownClause clause)
    {
        output.WriteLine();
        output.WriteLine(clause.Id);
        if (clause.Sections.Count > 0)
        {
            output.WriteLine($"  {string.Join(" › ", clause.Sections)}");
        }

        output.WriteLine($"  {(clause.Number.Length > 0 ? clause.Number + ". " : "")}{clause.Text.ReplaceLineEndings(Environment.NewLine + "  ")}");
        foreach (var parallel in clause.Parallel)
        {
            output.WriteLine($"  ∥ {parallel.Id}");
        }
    }
}
