using Chancery.Index;
using Chancery.Search.Planning;
using Chancery.Search.Tests.Parsing;

namespace Chancery.Search.Tests;

/// <summary>What a query finds: across languages, by fields and filters, and with the rule on how many terms must match.</summary>
public sealed class SearchTests(SmallIndex index) : IClassFixture<SmallIndex>
{
    [Theory]
    [InlineData("arid-lands", 1, "desertification", "Wüstenbildung", "ökenspridning", "pustynnienia")]
    [InlineData("arid-lands", 2, "climate change", "Klimawandels", "klimatförändring", "zmiany klimatu")]
    [InlineData("arid-lands", 4, "weapons of mass destruction", "Massenvernichtungswaffen", "massförstörelsevapen", "bronią masowego rażenia")]
    [InlineData("arid-lands", 6, "United Nations", "Vereinten Nationen", "Förenta nationerna", "ONZ")]
    [InlineData("timber-treaty", 2, "environmental protection", "Umweltschutz", "miljöskydd", "ochrona środowiska")]
    public void A_concept_asked_for_in_any_language_gives_the_same_clauses(string work, int number, params string[] queries) =>
        Assert.All(queries, query => Assert.Equal(SmallIndex.Clause(work, number), index.Ids(query)));

    [Theory]
    [InlineData("Waffe", "de", "arid-lands/de/cl_4")]
    [InlineData("Bildung von Wüsten", "de", "arid-lands/de/cl_1")]
    [InlineData("öken", "sv", "arid-lands/sv/cl_1")]
    public void A_word_finds_the_compound_it_is_a_part_of(string query, string language, string id) =>
        Assert.Contains(id, index.Ids(query, each => each with { In = [language], From = language, Expand = false }));

    [Fact]
    public void A_minus_looks_at_whole_words() =>
        Assert.Equal(["arid-lands/de/cl_4"], index.Ids("Massenvernichtungswaffen -Waffen", query => query with { In = ["de"], From = "de", Expand = false }));

    [Theory]
    [InlineData("okenspridning", "arid-lands", 1)]
    [InlineData("Wustenbildung", "arid-lands", 1)]
    [InlineData("Wuestenbildung", "arid-lands", 1)]
    [InlineData("ochrona srodowiska", "timber-treaty", 2)]
    public void A_word_typed_without_its_marks_is_found(string query, string work, int number) =>
        Assert.Contains(SmallIndex.Clause(work, number)[0], index.Ids(query));

    [Fact]
    public void Swedish_is_not_written_with_digraphs() => Assert.Empty(index.Ids("oekenspridning"));

    [Fact]
    public void A_quoted_phrase_is_exact_in_its_language_and_translated_into_the_others()
    {
        Assert.Equal(["arid-lands/en/cl_3", "ranking/en/cl_5"], index.Ids("\"state visit\"", query => query with { In = ["en"] }));
        Assert.Equal([.. SmallIndex.Clause("arid-lands", 3).Append("ranking/en/cl_5").Order(StringComparer.Ordinal)], index.Ids("\"state visit\""));
        Assert.Equal(["arid-lands/de/cl_1", "arid-lands/en/cl_1", "arid-lands/pl/cl_1"], index.Ids("\"combat desertification\"").Where(id => !id.Contains("/sv/", StringComparison.Ordinal)));
        Assert.Empty(index.Ids("\"desertification combat\"", query => query with { In = ["en"] }));
        Assert.Equal(["ranking/en/cl_1"], index.Ids("\"harvest sides\"~3"));
        Assert.Empty(index.Ids("\"harvest sides\"~1"));
    }

    [Fact]
    public void Expansion_can_be_switched_off_and_vetoed()
    {
        Assert.Equal(["arid-lands/en/cl_1"], index.Ids("desertification", query => query with { Expand = false }));
        Assert.Equal(SmallIndex.Clause("arid-lands", 1, "en", "sv", "pl"), index.Ids("desertification", query => query with { Without = ["WÜSTENBILDUNG"] }));
        Assert.Equal(SmallIndex.Clause("arid-lands", 1), index.Ids("desertification", query => query with { Without = ["desertification"] }));
    }

    [Fact]
    public void Words_of_one_language_are_not_read_as_anothers()
    {
        Assert.DoesNotContain(index.Ids("Tat"), id => id.EndsWith("cl_2", StringComparison.Ordinal));
        Assert.Equal(SmallIndex.Clause("arid-lands", 2), index.Ids("potato"));
    }

    [Fact]
    public void Capitals_are_an_organisation_and_lower_case_a_pronoun()
    {
        Assert.Empty(index.Ids("WHO"));
        Assert.Empty(index.Ids("US"));
        Assert.Equal(["ranking/en/cl_9"], index.Ids("who", query => query with { From = "en" }));
        Assert.Equal(["ranking/en/cl_9"], index.Ids("\"tell us\""));
    }

    [Fact]
    public void Function_words_are_dropped_where_other_words_remain()
    {
        Assert.Equal(index.Ids("desertification steppe"), index.Ids("the desertification of the steppe"));
        Assert.Equal(index.Ids("\"state visit\" June"), index.Ids("the \"state visit\" in June"));
        Assert.NotEmpty(index.Ids("the"));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    [InlineData(5, 3)]
    [InlineData(6, 4)]
    [InlineData(7, 5)]
    [InlineData(8, 6)]
    [InlineData(9, 6)]
    public void Of_up_to_two_terms_all_must_match_of_more_three_quarters(int terms, int wanted) =>
        Assert.Equal(wanted, QueryWriter.MatchMin(terms));

    [Fact]
    public void The_rule_holds_in_answers()
    {
        Assert.Empty(index.Ids("lantern signing"));
        Assert.Equal(["ranking/en/cl_1", "ranking/en/cl_2"], index.Ids("lantern harvest signing"));
        Assert.Empty(index.Ids("lantern signing keeper storm"));
        Assert.Equal(["ranking/en/cl_1", "ranking/en/cl_2", "ranking/en/cl_3", "ranking/en/cl_4"], index.Ids("lantern signing", query => query with { MatchMin = 1 }));
        Assert.Equal(["ranking/en/cl_3", "ranking/en/cl_4"], index.Ids("+signing lantern harvest"));
    }

    [Fact]
    public void Operators_combine_as_sets()
    {
        string[] lantern = index.Ids("lantern");
        string[] storm = index.Ids("storm");
        Assert.Equal([.. lantern.Concat(storm).Order(StringComparer.Ordinal)], index.Ids("lantern OR storm"));
        Assert.Equal(["ranking/en/cl_7"], index.Ids("storm AND lighthouse AND NOT lantern AND every -once"));
        Assert.Equal(["ranking/en/cl_7", "ranking/en/cl_8"], index.Ids("(lantern OR storm) AND keeper"));
        Assert.Equal(["ranking/en/cl_8"], index.Ids("storm -lighthouse"));
        Assert.Equal(lantern, index.Ids("lantern -\"…\""));
        Assert.Equal(lantern, index.Ids("lant*"));
        Assert.Equal(41, index.Search("*").Total.Value);
    }

    [Fact]
    public void Fields_narrow_the_answer_however_many_words_there_are()
    {
        Assert.Equal(["arid-lands/de/cl_1"], index.Ids("bekämpfen Wüstenbildung trockenen Steppe lang:de"));
        Assert.Empty(index.Ids("lantern harvest signing lang:pl"));
        Assert.Equal(SmallIndex.Clause("timber-treaty", 1), index.Ids("number:1 kind:treaty"));
        Assert.Equal(SmallIndex.Clause("timber-treaty", 1), index.Ids("work:timber-treaty timber"));
        Assert.Equal(8, index.Search("kind:Treaty").Total.Value);
        Assert.Equal(8, index.Search("kind:traktat").Total.Value);
        Assert.Equal(24, index.Search("kind:deklaration").Total.Value);
        Assert.Equal(24, index.Search("party:Kasachstan").Total.Value);
        Assert.Equal(24, index.Search("party:\"Republik Kasachstan\"").Total.Value);
        Assert.Equal(24, index.Search("party:(Kazakstan Polen)").Total.Value);
        Assert.Equal(0, index.Search("party:(Kazachstan Szwecja)").Total.Value);
        Assert.Equal(32, index.Search("party:(Kazachstan OR Szwecja)").Total.Value);
        Assert.Equal(8, index.Search("number:(1 2) kind:treaty").Total.Value);
        Assert.Equal(24, index.Search("date:2024").Total.Value);
        Assert.Equal(8, index.Search("date:[2025-01-01 TO *]").Total.Value);
        Assert.Equal(9, index.Search("-party:(Kazakhstan OR Sweden)").Total.Value);
        Assert.Equal(["ranking/en/cl_8"], index.Ids("section:lightho*"));
        Assert.Equal(["arid-lands/en/cl_1"], index.Ids("text:desertif*"));
    }

    [Fact]
    public void Filters_hold_beside_the_query()
    {
        Assert.Equal(24, index.Search("*", query => query with { Filter = new ClauseFilter(Parties: ["Kazachstan"]) }).Total.Value);
        Assert.Equal(8, index.Search("*", query => query with { Filter = new ClauseFilter(Kinds: ["Vertrag", "TREATY"]) }).Total.Value);
        Assert.Equal(32, index.Search("*", query => query with { Filter = new ClauseFilter(After: new DateOnly(2024, 3, 10)) }).Total.Value);
        Assert.Equal(SmallIndex.Clause("arid-lands", 1, "de", "pl"), index.Ids("desertification", query => query with { In = ["pl", "de"] }));
    }

    [Fact]
    public void Facets_add_up()
    {
        var page = index.Search("*");
        var facets = page.Facets!;
        Assert.Equal(page.Total.Value, facets.Language.Values.Sum());
        Assert.Equal(page.Total.Value, facets.Kind.Values.Sum());
        Assert.Equal((24, 8, 9), (facets.Kind["declaration"], facets.Kind["treaty"], facets.Kind["other"]));
        Assert.Equal((24, 8), (facets.Year["2024"], facets.Year["2025"]));
        Assert.Equal((24, 24, 8, 8), (facets.Party["Kazakhstan"], facets.Party["Poland"], facets.Party["Sweden"], facets.Party["Vietnam"]));
        Assert.Null(index.Search("*", query => query with { WithFacets = false }).Facets);
    }

    [Theory]
    [InlineData("in", "fr", null, 10, null)]
    [InlineData("from", null, "xx", 10, null)]
    [InlineData("size", null, null, 0, null)]
    [InlineData("size", null, null, 101, null)]
    [InlineData("mm", null, null, 10, 0)]
    public void Parameters_out_of_range_are_refused_by_name(string parameter, string? language, string? from, int size, int? matchMin)
    {
        var refusal = Assert.Throws<SearchParameterException>(() => index.Search(
            "peace", query => query with { In = language is null ? null : [language], From = from, Size = size, MatchMin = matchMin }));
        Assert.Equal(parameter, refusal.Parameter);
    }

    [Theory]
    [InlineData("…")]
    [InlineData("\"—\"")]
    [InlineData("(… OR !!)")]
    [InlineData("title:…")]
    public void A_query_without_words_is_refused(string query) =>
        Assert.Throws<QuerySyntaxException>(() => index.Search(query));

    [Fact]
    public void A_query_of_too_many_terms_is_refused_and_lenient_takes_the_first()
    {
        string query = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"lantern{i}"));
        Assert.Throws<QueryTooCostlyException>(() => index.Search(query));
        Assert.Empty(index.Ids(query, each => each with { Lenient = true }));
    }

    [Fact]
    public void Random_queries_are_answered_or_refused_in_words()
    {
        var random = new Random(11);
        for (int i = 0; i < 4_000; i++)
        {
            string query = RandomQueries.Garbage(random);
            try
            {
                index.Search(query, each => each with { Size = 3 });
            }
            catch (Exception refusal) when (refusal is QuerySyntaxException or SearchParameterException or QueryTooCostlyException)
            {
            }

            if (!string.IsNullOrWhiteSpace(query))
            {
                index.Search(query, each => each with { Size = 3, Lenient = true });
            }
        }
    }
}
