using Chancery.CrossLanguage.Learning;

namespace Chancery.CrossLanguage.Tests.Learning;

public sealed class LearnedExpansionTests
{
    private static readonly ExpansionOptions English = new("en");

    [Fact]
    public void A_word_that_only_the_clauses_know_is_expanded_with_origin_weight_and_evidence()
    {
        var expansion = Assert.Single(Expand("zorbling", English), each => each.Origin == ExpansionOrigin.Learned);
        Assert.Equal("zorbandet", expansion.To);
        Assert.Equal("9 of 10", expansion.Evidence);
        Assert.InRange(expansion.Weight, 0.85f, 0.9f);
    }

    [Fact]
    public void The_same_form_loses_trust_where_a_translation_is_known() =>
        Assert.InRange(Assert.Single(Expand("zorbling", English), each => each.Origin == ExpansionOrigin.SameForm).Weight, 0.01f, 0.1f);

    [Fact]
    public void Switched_off_nothing_learned_is_used() =>
        Assert.DoesNotContain(Expand("zorbling", English with { Translate = false }), each => each.Origin == ExpansionOrigin.Learned);

    [Fact]
    public void A_learned_translation_can_be_vetoed() =>
        Assert.DoesNotContain(Expand("zorbling", English with { Without = ["zorbandet"] }), each => each.Origin == ExpansionOrigin.Learned);

    [Fact]
    public void The_lexicon_keeps_its_origin_and_shares_its_weight_with_what_was_seen()
    {
        var expansions = Expand("treaty", English);
        var known = Assert.Single(expansions, each => each.To == "fördrag");
        Assert.Equal(ExpansionOrigin.Lexicon, known.Origin);
        Assert.Contains(expansions, each => each is { Origin: ExpansionOrigin.Learned, To: "avtalet" });
    }

    private static IReadOnlyList<Expansion> Expand(string word, ExpansionOptions options)
    {
        var lexicon = new Lexicon([new LexiconEntry("treaty", "law", new Dictionary<string, IReadOnlyList<string>>
        {
            ["en"] = ["treaty"], ["de"] = ["Vertrag"], ["sv"] = ["fördrag"], ["pl"] = ["traktat"],
        })]);
        return new Expander(lexicon, Learned()).Expand(word, word, options)[0].Expansions["sv"];
    }

    private static LearnedLexicon Learned() => new(
    [
        new LearnedDirection("en", "sv", 20, new Dictionary<string, LearnedWord>
        {
            [Stem("en", "zorbling")] = new(10, [new LearnedTranslation(Stem("sv", "zorbandet"), "zorbandet", 0.9f, 9)]),
            [Stem("en", "treaty")] = new(4, [new LearnedTranslation(Stem("sv", "avtalet"), "avtalet", 0.5f, 2)]),
        }),
    ]);

    private static string Stem(string language, string word) => Chancery.Analysis.Analyzer.For(language).Analyze(word)[0].Stem;
}
