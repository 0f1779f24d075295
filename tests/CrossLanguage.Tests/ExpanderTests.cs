namespace Chancery.CrossLanguage.Tests;

public sealed class ExpanderTests
{
    private static readonly Expander BuiltIn = new(Lexicon.BuiltIn);

    /// <summary>A lexicon in which words of one language look like words of another.</summary>
    private static readonly Expander FalseFriends = new(new Lexicon(LexiconFile.Read("friends", new StringReader(
        """
        id	en	de	sv	pl	field
        poison	poison|toxin	Gift	gift	trucizna	test
        present	gift|present	Geschenk	gåva	prezent	test
        mass	mass	Masse	massa	masa	test
        mass-destruction	mass destruction	Massenvernichtung	massförstörelse	masowe rażenie	test
        weapons	weapons of mass destruction	Massenvernichtungswaffen	massförstörelsevapen	broń masowego rażenia	test
        who	World Health Organization|WHO	WHO	WHO	WHO	test
        """))));

    [Fact]
    public void The_longest_phrase_is_read_as_one_term()
    {
        var terms = Expand(FalseFriends, "no weapons of mass destruction of mass", new ExpansionOptions("en"));
        Assert.Equal(["weapons of mass destruction", "mass"], terms.Select(term => term.Term).Where(term => term != "no"));
        Assert.Equal(["weapons", "of", "mass", "destruction"], terms.Single(term => term.Words.Count > 1).Words);
        Assert.Equal(["broń masowego rażenia"], To(terms.Single(term => term.Words.Count > 1), "pl"));
    }

    [Fact]
    public void Each_expansion_keeps_weight_origin_and_evidence()
    {
        var term = Assert.Single(Expand(BuiltIn, "desertification", new ExpansionOptions()));
        Assert.Equal(["en"], term.ReadIn);
        var self = term.Expansions["en"][0];
        Assert.Equal((1f, ExpansionOrigin.Query, null), (self.Weight, self.Origin, self.Evidence));
        var polish = term.Expansions["pl"][0];
        Assert.Equal(("pustynnienie", ExpansionOrigin.Lexicon, "environment/desertification"), (polish.To, polish.Origin, polish.Evidence));
        Assert.All(term.Expansions.Values.SelectMany(each => each), each => Assert.InRange(each.Weight, 0.1f, 1f));
        Assert.All(term.Expansions.Values, each => Assert.Equal(each.OrderByDescending(one => one.Weight), each));
    }

    [Fact]
    public void Synonyms_of_the_own_language_count_less_than_the_word()
    {
        var english = Assert.Single(Expand(FalseFriends, "poison", new ExpansionOptions())).Expansions["en"];
        Assert.Equal(["poison", "toxin"], english.Select(each => each.To));
        Assert.True(english[0].Weight > english[1].Weight);
    }

    [Theory]
    [InlineData("Zorgoth")]
    [InlineData("2030")]
    [InlineData("XQZ")]
    public void What_no_lexicon_knows_is_searched_for_in_the_same_form(string word)
    {
        var term = Assert.Single(Expand(BuiltIn, word, new ExpansionOptions("en")));
        Assert.All(["de", "sv", "pl"], language =>
        {
            var same = Assert.Single(term.Expansions[language]);
            Assert.Equal((word, ExpansionOrigin.SameForm), (same.To, same.Origin));
            Assert.True(same.Weight < 1);
        });
    }

    [Fact]
    public void An_acronym_is_also_searched_for_as_it_stands() =>
        Assert.Contains("ONZ", To(Assert.Single(Expand(BuiltIn, "ONZ", new ExpansionOptions())), "en"));

    [Fact]
    public void The_query_s_language_decides_between_false_friends()
    {
        Assert.Equal(["prezent"], To(Assert.Single(Expand(FalseFriends, "gift", new ExpansionOptions("en"))), "pl"));
        Assert.Equal(["trucizna"], To(Assert.Single(Expand(FalseFriends, "gift", new ExpansionOptions("sv"))), "pl"));
        Assert.Equal(["prezent"], To(Expand(FalseFriends, "the gift", new ExpansionOptions())[0], "pl"));
        Assert.Equal(["trucizna"], To(Expand(FalseFriends, "och gift", new ExpansionOptions())[0], "pl"));
        Assert.DoesNotContain("gift", To(Assert.Single(Expand(FalseFriends, "gift", new ExpansionOptions("sv"))), "en"));
        Assert.Equal(["en", "de", "sv"], BuiltIn.ReadingLanguages("zorgoth Vietnam", new ExpansionOptions()));
    }

    [Fact]
    public void A_word_is_not_read_in_a_language_that_the_asker_excludes()
    {
        var term = Assert.Single(Expand(BuiltIn, "Wüstenbildung", new ExpansionOptions("en")));
        Assert.Equal(["Wüstenbildung"], To(term, "pl"));
        Assert.Equal("pustynnienie", To(Assert.Single(Expand(BuiltIn, "Wüstenbildung", new ExpansionOptions())), "pl")[0]);
    }

    [Fact]
    public void A_word_of_another_language_among_words_of_one_is_still_known()
    {
        var terms = Expand(BuiltIn, "desertification and climate change in Kasachstan", new ExpansionOptions());
        Assert.Equal(["desertification", "climate change", "Kasachstan"], terms.Select(term => term.Term));
        Assert.Contains("Kazakhstan", To(terms[2], "en"));
    }

    [Fact]
    public void Without_translation_every_language_is_searched_for_the_words_alone() =>
        Assert.All(Expand(BuiltIn, "desertification Kazakhstan", new ExpansionOptions(Translate: false)), term =>
            Assert.All(term.Expansions.Values, each => Assert.Equal((term.Term, 1f), (Assert.Single(each).To, each[0].Weight))));

    [Theory]
    [InlineData("WÜSTENBILDUNG")]
    [InlineData("Wu\u0308stenbildung")]
    [InlineData("Wüstenbildungen")]
    public void A_veto_takes_a_translation_out_in_any_form(string veto)
    {
        var term = Assert.Single(Expand(BuiltIn, "desertification", new ExpansionOptions(Without: [veto])));
        Assert.Equal(["Desertifikation"], To(term, "de"));
        Assert.NotEmpty(To(term, "en"));
    }

    [Fact]
    public void Capitals_are_no_function_words_and_lower_case_is_no_organisation()
    {
        Assert.False(Assert.Single(Expand(FalseFriends, "WHO", new ExpansionOptions("en"))).IsFunctionWord);
        Assert.Equal(["World Health Organization"], To(Assert.Single(Expand(FalseFriends, "WHO", new ExpansionOptions("en"))), "en"));
        Assert.Equal(["WHO"], To(Assert.Single(Expand(FalseFriends, "WHO", new ExpansionOptions("en"))), "de"));
        Assert.True(Assert.Single(Expand(FalseFriends, "who", new ExpansionOptions("en"))).IsFunctionWord);
        Assert.Equal(["poison"], Expand(FalseFriends, "who has the poison", new ExpansionOptions("en")).Select(term => term.Term));
        Assert.Contains("United States", To(Assert.Single(Expand(BuiltIn, "US", new ExpansionOptions("en"))), "en"));
    }

    [Fact]
    public void Function_words_stay_where_nothing_else_is_asked()
    {
        Assert.Equal(["to", "be"], Expand(BuiltIn, "to be", new ExpansionOptions("en")).Select(term => term.Term));
        Assert.Empty(Expand(BuiltIn, "…", new ExpansionOptions()));
    }

    [Theory]
    [InlineData("Tokayev", "en", "de", "Tokajew")]
    [InlineData("Tokajewem", "pl", "en", "Tokayev")]
    [InlineData("Tokajews", "de", "sv", "Tokajev")]
    [InlineData("Shevchov", "en", "pl", "Szewczow")]
    [InlineData("Zorgoth", "en", "de", null)]
    [InlineData("tokayev", "en", "de", null)]
    public void Names_are_looked_for_as_the_other_language_spells_them(string name, string source, string language, string? spelled) =>
        Assert.Equal(spelled, NameSpelling.In(language, name, source));

    private static IReadOnlyList<ExpandedTerm> Expand(Expander expander, string text, ExpansionOptions options) => expander.Expand(text, text, options);

    private static string[] To(ExpandedTerm term, string language) => [.. term.Expansions[language].Select(each => each.To)];
}
