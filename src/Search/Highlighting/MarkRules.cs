using Chancery.CrossLanguage;
using Chancery.Search.Planning;

namespace Chancery.Search.Highlighting;

/// <summary>Why words are marked.</summary>
internal sealed record Reason(string Term, string Origin, float Weight, string? Evidence)
{
    public static Reason Of(Expansion expansion) => new(expansion.Term, Origins.Name(expansion.Origin), expansion.Weight, expansion.Evidence);
}

/// <summary>Words that are marked where they follow each other.</summary>
internal sealed record Sequence(IReadOnlyList<string> Stems, int Slop, Reason Reason);

/// <summary>Terms that are marked where they stand near each other in any order.</summary>
internal sealed record Neighbours(IReadOnlyList<IReadOnlyList<Sequence>> Slots, int Slop);

/// <summary>Words that are marked where all of them stand in the clause and the whole term does not.</summary>
internal sealed record ApartWords(IReadOnlyList<string> Stems, Reason Reason);

/// <summary>What a query marks in one language.</summary>
internal sealed class MarkRules
{
    public MarkRules(QueryPlan plan, string language)
    {
        foreach (var term in plan.Terms)
        {
            foreach (var expansion in term.Expansions[language])
            {
                Add(Sequence(expansion));
                if (expansion.Phrase.Forms is [var form] && CompoundParts.StemsOf(form, language) is { Count: > 1 } parts)
                {
                    Apart.Add(new ApartWords(parts, Reason.Of(expansion)));
                }
            }

            var apart = PlannedTerm.ApartWords(term, language);
            if (apart.Count > 0)
            {
                Apart.Add(new ApartWords([.. apart.Select(token => token.Stem)], OfQuery(term.Term, ExpansionOrigin.Query)));
            }
        }

        foreach (var phrase in plan.Phrases)
        {
            Add(phrase, language);
        }

        Prefixes = [.. plan.Prefixes.Select(prefix => (QueryPlanner.LowerCase(prefix), OfQuery(prefix + "*", ExpansionOrigin.Query)))];
    }

    public Dictionary<string, Reason> Words { get; } = new(StringComparer.Ordinal);

    public List<Sequence> Sequences { get; } = [];

    public List<Neighbours> Neighbours { get; } = [];

    public List<ApartWords> Apart { get; } = [];

    public IReadOnlyList<(string Prefix, Reason Reason)> Prefixes { get; }

    private static Reason OfQuery(string term, ExpansionOrigin origin) => new(term, Origins.Name(origin), 1, null);

    private static Sequence Sequence(Expansion expansion) =>
        new(expansion.Phrase.Stems, PlannedTerm.Slop(expansion), Reason.Of(expansion));

    private void Add(ExpandedPhrase phrase, string language)
    {
        switch (PhraseShape.Of(phrase, language))
        {
            case { Exact.Count: > 0 } exact:
                Add(new Sequence(exact.Exact, exact.ExactSlop, OfQuery(phrase.Node.Text.Trim(), exact.ExactOrigin)));
                break;
            case { Slots: [var only] }:
                only.ToList().ForEach(expansion => Add(Sequence(expansion)));
                break;
            case { Slots.Count: > 1 } near:
                Neighbours.Add(new Neighbours([.. near.Slots.Select(slot => (IReadOnlyList<Sequence>)[.. slot.Select(Sequence)])], near.SlotSlop));
                break;
        }
    }

    private void Add(Sequence sequence)
    {
        if (sequence.Stems is not [var word])
        {
            Sequences.Add(sequence);
        }
        else if (!Words.TryGetValue(word, out var known) || known.Weight < sequence.Reason.Weight)
        {
            Words[word] = sequence.Reason;
        }
    }
}

/// <summary>Names of origins in answers.</summary>
internal static class Origins
{
    public static string Name(ExpansionOrigin origin) => origin switch
    {
        ExpansionOrigin.Query => "query",
        ExpansionOrigin.Lexicon => "lexicon",
        ExpansionOrigin.Learned => "learned",
        ExpansionOrigin.Spelling => "spelling",
        _ => "sameForm",
    };
}
