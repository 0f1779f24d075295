using Chancery.Analysis;
using Chancery.CrossLanguage;
using Chancery.Index;

namespace Chancery.Search.Planning;

/// <summary>
/// Finds words that were typed without the marks on their letters: "srodowisko" for "środowisko". The index's own terms
/// tell which marked spellings there are, letter by letter, so that the index holds nothing more for it.
/// </summary>
internal sealed class SpellingVariants(IIndexSnapshot snapshot, Expander expander)
{
    /// <summary>Trust in a word that is spelt otherwise than what was typed.</summary>
    private const float VariantWeight = 0.6f;

    /// <summary>How many spellings of one word are taken, the commonest first.</summary>
    private const int VariantsMax = 3;

    /// <summary>A word that is in the index as it was typed only has other spellings that are this many times as common.</summary>
    private const int CommonerBy = 10;

    /// <summary>The longest word that is looked at: what is longer is no word.</summary>
    private const int WordLengthMax = 40;

    /// <summary>By language, each plain letter with its marked ones. German needs none: its stems have no marks.</summary>
    private static readonly Dictionary<string, Dictionary<char, string>> MarkedLetters = new(StringComparer.Ordinal)
    {
        ["en"] = Letters("eé"),
        ["sv"] = Letters("aåä oö eé"),
        ["pl"] = Letters("aą cć eę lł nń oó sś zżź"),
    };

    /// <summary>A term with what other spellings of it add; the same term where there are none.</summary>
    public ExpandedTerm With(ExpandedTerm term, ExpansionOptions options)
    {
        if (term.Words is not [var word] || word.Length > WordLengthMax || !word.All(char.IsAsciiLetter))
        {
            return term;
        }

        var found = MarkedLetters.Keys
            .Where(language => snapshot.Languages.Contains(language) && term.Expansions[language].Any(IsTyped))
            .SelectMany(language => Variants(word, language).Select(variant => (Language: language, Word: variant)))
            .ToList();
        return found.Count == 0 ? term : term with { Expansions = Merged(term, found, options) };
    }

    private static bool IsTyped(Expansion expansion) => expansion.Origin is ExpansionOrigin.Query or ExpansionOrigin.SameForm;

    private Dictionary<string, IReadOnlyList<Expansion>> Merged(
        ExpandedTerm term, List<(string Language, string Word)> found, ExpansionOptions options)
    {
        var more = found
            .SelectMany(each => expander.Expand(each.Word, each.Word, options with { From = each.Language })
                .SelectMany(expanded => expanded.Expansions.Values.SelectMany(all => all)
                    .Where(expansion => expansion.Origin is ExpansionOrigin.Lexicon or ExpansionOrigin.Learned || expansion.Language == each.Language)))
            .Select(expansion => expansion with
            {
                Term = term.Term,
                Weight = expansion.Weight * VariantWeight,
                Origin = expansion.Origin == ExpansionOrigin.Query ? ExpansionOrigin.Spelling : expansion.Origin,
            })
            .ToLookup(expansion => expansion.Language, StringComparer.Ordinal);
        return term.Expansions.ToDictionary(
            each => each.Key,
            each => (IReadOnlyList<Expansion>)[.. each.Value.Concat(more[each.Key]).DistinctBy(expansion => string.Join(' ', expansion.Phrase.Stems))],
            StringComparer.Ordinal);
    }

    private List<string> Variants(string word, string language)
    {
        var typed = Analyzer.For(language).Analyze(word)[0];
        int known = CountOf(language, Field.Form, typed.Form);
        var variants = new List<TermStatistics>();
        Walk(language, Field.Form, typed.Form, 0, variants);
        if (variants.Count == 0)
        {
            // No such form, but perhaps another one of the same word.
            known = Math.Max(known, CountOf(language, Field.Text, typed.Stem));
            Walk(language, Field.Text, typed.Stem, 0, variants);
        }

        return
        [
            .. variants
                .Where(variant => known == 0 || variant.Clauses >= (long)CommonerBy * known)
                .OrderByDescending(variant => variant.Clauses)
                .ThenBy(variant => variant.Term, StringComparer.Ordinal)
                .Take(VariantsMax)
                .Select(variant => variant.Term),
        ];
    }

    /// <summary>Goes over the word's letters from a place on, and over the marked ones of each, as far as any term begins so.</summary>
    private void Walk(string language, Field field, string spelling, int place, List<TermStatistics> variants)
    {
        for (int i = place; i < spelling.Length; i++)
        {
            foreach (char marked in MarkedLetters[language].GetValueOrDefault(spelling[i], ""))
            {
                string other = string.Concat(spelling.AsSpan(0, i), [marked], spelling.AsSpan(i + 1));
                if (snapshot.Terms(language, field, other[..(i + 1)]).Any())
                {
                    if (CountOf(language, field, other) is > 0 and int clauses)
                    {
                        variants.Add(new TermStatistics(other, clauses));
                    }

                    Walk(language, field, other, i + 1, variants);
                }
            }
        }
    }

    /// <summary>The term itself comes first of all that begin with it.</summary>
    private int CountOf(string language, Field field, string term) =>
        snapshot.Terms(language, field, term).FirstOrDefault() is { Term: { } first } found && first == term ? found.Clauses : 0;

    private static Dictionary<char, string> Letters(string groups) =>
        groups.Split(' ').ToDictionary(group => group[0], group => group[1..]);
}
