using System.Xml.Linq;

namespace Chancery.Tidy.Tests;

/// <summary>Project references run one way, from the programs to the documents and the analysis.</summary>
public sealed class ReferenceTests
{
    private const string Advice =
        "Project references run one way (ARCHITECTURE.md; the table is in ReferenceTests.cs). Move the code to the project that may see " +
        "both sides, or hand it in through an interface; a new project needs a row in the table:";

    private static readonly string[] Engine = ["Index", "Analysis"];
    private static readonly string[] Path = ["CrossLanguage", "Index", "Analysis", "Documents"];
    private static readonly string[] Programs = ["Search", "Indexing", "Monitoring", "Engines.*", .. Path];

    private static readonly Dictionary<string, string[]> MayReferTo = new(StringComparer.Ordinal)
    {
        ["Documents"] = [],
        ["Analysis"] = [],
        ["Index"] = ["Analysis"],
        ["CrossLanguage"] = ["Index", "Analysis", "Documents"],
        ["Indexing"] = Path,
        ["Search"] = Path,
        ["Monitoring"] = ["Search", .. Path],
        ["Engines.*"] = Engine,
        ["Indexer"] = Programs,
        ["SearchApi"] = Programs,
    };

    [Fact]
    public void Projects_refer_one_way() =>
        House.IsTidy(House.WithExtension(".csproj", ".props", ".targets").SelectMany(Findings), Advice);

    [Theory]
    [InlineData("src/Search/Search.csproj", "../CrossLanguage/CrossLanguage.csproj")]
    [InlineData("src/Engines.OpenSearch/Engines.OpenSearch.csproj", "../Index/Index.csproj")]
    [InlineData("src/SearchApi/SearchApi.csproj", @"..\Engines.OpenSearch\Engines.OpenSearch.csproj")]
    [InlineData("tests/Search.Tests/Search.Tests.csproj", "../../src/Indexing/Indexing.csproj")]
    public void A_reference_to_the_right_is_allowed(string project, string reference) =>
        Assert.Empty(Findings(Referring(project, reference)));

    [Theory]
    [InlineData("src/Index/Index.csproj", "../Documents/Documents.csproj")]
    [InlineData("src/Search/Search.csproj", "../Indexing/Indexing.csproj")]
    [InlineData("src/Search/Search.csproj", @"..\Monitoring\Monitoring.csproj")]
    [InlineData("src/Indexer/Indexer.csproj", "../SearchApi/SearchApi.csproj")]
    [InlineData("src/Engines.Lucene/Engines.Lucene.csproj", "../Engines.OpenSearch/Engines.OpenSearch.csproj")]
    [InlineData("src/Documents/Documents.csproj", "../../tests/Documents.Tests/Documents.Tests.csproj")]
    [InlineData("src/Unheard/Unheard.csproj", "../Documents/Documents.csproj")]
    [InlineData("src/Directory.Build.props", "Documents/Documents.csproj")]
    public void A_reference_the_other_way_is_found(string project, string reference) =>
        Assert.NotEmpty(Findings(Referring(project, reference)));

    [Fact]
    public void A_project_without_a_row_is_found_even_if_it_refers_to_nothing() =>
        Assert.Single(Findings(new HouseFile("src/Unheard/Unheard.csproj", "<Project />")));

    private static HouseFile Referring(string project, string reference) =>
        new(project, $"<Project><ItemGroup><ProjectReference Include=\"{reference}\" /></ItemGroup></Project>");

    private static IEnumerable<string> Findings(HouseFile file)
    {
        string[] references = [.. XDocument.Parse(file.Text).Descendants()
            .Where(element => element.Name.LocalName == "ProjectReference")
            .Select(element => Resolve(file, (string?)element.Attribute("Include") ?? ""))];
        if (!file.Path.EndsWith(".csproj", StringComparison.Ordinal))
        {
            return references.Select(target => $"{file.Path}: a reference to {target} belongs into a csproj, where it is seen");
        }

        if (!file.Path.StartsWith("src/", StringComparison.Ordinal))
        {
            return [];
        }

        string name = file.Name[..^".csproj".Length];
        return MayReferTo.TryGetValue(RowOf(name), out string[]? allowed)
            ? references.Where(target => !Allows(allowed, target)).Select(target => $"{name} may not refer to {target}")
            : [$"{file.Path}: no row in the table knows {name}"];
    }

    private static string RowOf(string project) => project.StartsWith("Engines.", StringComparison.Ordinal) ? "Engines.*" : project;

    private static bool Allows(string[] allowed, string target) =>
        target.Split('/') is ["src", var folder, var file] && file == $"{folder}.csproj" && allowed.Contains(RowOf(folder), StringComparer.Ordinal);

    private static string Resolve(HouseFile file, string include) =>
        RelativePaths.Resolve(file.Path, include.Replace('\\', '/')) ?? include;
}
