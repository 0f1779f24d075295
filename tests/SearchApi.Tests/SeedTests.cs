using System.Text.Json.Nodes;
using Chancery.Testing;

namespace Chancery.SearchApi.Tests;

/// <summary>Golden answers on real documents. The files keep ids, offsets, origins and weights, never the documents' words.</summary>
public sealed class SeedTests : IDisposable
{
    private const string Seeds = "seeds";
    private Service? _service;

    private Service Service => _service ??= new Service([RealData.File(Seeds)]);

    [RealDataFact(Seeds)]
    public async Task Four_words_for_desertification_find_exactly_the_seven_clauses()
    {
        foreach (string word in new[] { "desertification", "pustynnienie", "Wüstenbildung", "ökenspridning" })
        {
            var page = await Search(word);
            Assert.Equal(
                ["en/cl_27", "en/cl_33", "de/cl_27", "de/cl_33", "pl/cl_27", "pl/cl_33"],
                new[] { "en", "de", "pl" }.SelectMany(language => Ids(page).Where(id => id.Contains($"-kazakhstan-joint-statement/{language}/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(LastTwo)));
            Assert.Equal("vietnam-belarus-joint-statement/sv", Assert.Single(Ids(page), id => id.Contains("/sv/", StringComparison.Ordinal)).Split("/p_")[0]);
            Assert.Equal(7, Ids(page).Count);
            Golden.Check("seeds-" + word.Replace('ü', 'u').Replace('ö', 'o'), Bare(page));
        }
    }

    [RealDataFact(Seeds)]
    public async Task A_phrase() => Golden.Check("seeds-phrase", Bare(await Search("\"climate change\"")));

    [RealDataFact(Seeds)]
    public async Task A_minus() => Golden.Check("seeds-minus", Bare(await Search("desertification -environment")));

    [RealDataFact(Seeds)]
    public async Task A_field() => Golden.Check("seeds-field", Bare(await Search("number:27 desertification")));

    [RealDataFact(Seeds)]
    public async Task A_Polish_inflection() => Golden.Check("seeds-polish-inflection", Bare(await Search("pustynnieniem")));

    [RealDataFact(Seeds)]
    public async Task A_German_inflection() => Golden.Check("seeds-german-inflection", Bare(await Search("Klimawandels")));

    public void Dispose() => _service?.Dispose();

    private static List<string> Ids(JsonNode page) => [.. page["hits"]!.AsArray().Select(hit => hit!["id"]!.GetValue<string>())];

    private static string LastTwo(string id) => string.Join('/', id.Split('/')[^2..]);

    private async Task<JsonNode> Search(string query) =>
        await Service.Json($"/api/search?size=100&q={Uri.EscapeDataString(query)}");

    /// <summary>The answer without a word of the documents, by id: the order is the ranking's business.</summary>
    private static JsonObject Bare(JsonNode page) => new()
    {
        ["query"] = page["query"]!.DeepClone(),
        ["total"] = page["total"]!["value"]!.DeepClone(),
        ["hits"] = new JsonArray([.. page["hits"]!.AsArray().OrderBy(hit => (string?)hit!["id"], StringComparer.Ordinal).Select(hit => new JsonObject
        {
            ["id"] = hit!["id"]!.DeepClone(),
            ["highlights"] = new JsonArray([.. hit["highlights"]!.AsArray().Select(mark => new JsonObject
            {
                ["start"] = mark!["start"]!.DeepClone(),
                ["end"] = mark["end"]!.DeepClone(),
                ["origin"] = mark["origin"]!.DeepClone(),
                ["weight"] = mark["weight"]!.DeepClone(),
            })]),
        })]),
    };
}
