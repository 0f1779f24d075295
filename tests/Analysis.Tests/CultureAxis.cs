using System.Globalization;

namespace Chancery.Analysis.Tests;

/// <summary>Runs the tests of a class under a culture: what is found must not depend on where the machine stands.</summary>
public abstract class CultureAxis : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;
    private readonly string _culture;

    /// <param name="culture">Name of the culture; empty for the invariant one.</param>
    protected CultureAxis(string culture)
    {
        _culture = culture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
    }

    public static TheoryData<string> AllLanguages => [.. Analyzer.Languages];

    [Fact]
    public void The_test_runs_under_its_culture() => Assert.Equal(_culture, CultureInfo.CurrentCulture.Name);

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _before;
        CultureInfo.CurrentUICulture = _before;
        GC.SuppressFinalize(this);
    }
}
