using System.Globalization;

namespace Chancery.SearchApi;

/// <summary>What command line, environment and settings say, resolved.</summary>
/// <param name="Index">Where the index is, as it was given.</param>
/// <param name="IndexFolder">The same as a full path; a relative one starts at the caller's working directory.</param>
/// <param name="PollInterval">How often to look for a new commit.</param>
/// <param name="SnapshotAgeMax">How long a snapshot that a newer one has replaced is kept for its cursors after its last use.</param>
/// <param name="RequestTimeMax">How long a request may take.</param>
internal sealed record ServiceOptions(
    string Index, string IndexFolder, TimeSpan PollInterval, TimeSpan SnapshotAgeMax, TimeSpan RequestTimeMax)
{
    /// <summary>The address that is listened on where none is named: this machine alone.</summary>
    public const string UrlDefault = "http://127.0.0.1:5080";

    public const string Usage =
        $"""
        usage: dotnet run --project src/SearchApi -- [--index DIR] [--urls URL]

          --index DIR   folder of the index (default: indexes)
          --urls URL    address to listen on (default: {UrlDefault})
        """;

    private static readonly string[] Known =
        ["index", "urls", "environment", "contentRoot", "applicationName", "webRoot", "poll-seconds", "request-seconds"];

    /// <summary>Finds an option that the program does not have: a typing error must not pass in silence.</summary>
    /// <returns>What is wrong, for people; null where nothing is.</returns>
    public static string? FaultOf(IEnumerable<string> args)
    {
        foreach (string arg in args.Where(arg => arg.StartsWith('-')))
        {
            string name = arg.TrimStart('-').Split('=', 2)[0];

            // Sections such as Logging:LogLevel:Default belong to the framework.
            if (!name.Contains(':', StringComparison.Ordinal) && !Known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return $"there is no option '{arg}'";
            }
        }

        return null;
    }

    public static ServiceOptions Of(IConfiguration configuration)
    {
        string index = configuration["index"] is { Length: > 0 } given ? given : "indexes";
        return new ServiceOptions(
            index,
            Path.GetFullPath(index),
            Seconds(configuration, "poll-seconds", 1),
            TimeSpan.FromMinutes(5),
            Seconds(configuration, "request-seconds", 10));
    }

    /// <summary>Whether somebody has said where to listen.</summary>
    public static bool NamesAddress(IConfiguration configuration) =>
        new[] { "urls", "http_ports", "https_ports" }.Any(key => !string.IsNullOrEmpty(configuration[key])) ||
        configuration.GetSection("Kestrel:Endpoints").Exists();

    private static TimeSpan Seconds(IConfiguration configuration, string key, double otherwise) => TimeSpan.FromSeconds(
        double.TryParse(configuration[key], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds > 0
            ? seconds
            : otherwise);
}
