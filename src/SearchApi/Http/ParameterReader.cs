using System.Globalization;
using Chancery.Search;

namespace Chancery.SearchApi.Http;

/// <summary>Reads the parameters of an address and refuses, by name, what it can't take.</summary>
/// <remarks>An empty value counts as none: that is how a form sends a field that nobody filled in.</remarks>
internal sealed class ParameterReader(IQueryCollection query)
{
    /// <summary>Refuses parameters that no row names: a typing error must not be passed over in silence.</summary>
    /// <exception cref="SearchParameterException">There is one.</exception>
    public void RefuseOthers(IReadOnlyList<ParameterDescription> known)
    {
        foreach (string name in query.Keys)
        {
            if (!known.Any(each => each.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                throw new SearchParameterException(
                    name, $"there is no parameter '{name}'; there are {string.Join(", ", known.Select(each => each.Name))}");
            }
        }
    }

    /// <summary>The one value of a parameter; null where it is not given.</summary>
    public string? One(string name)
    {
        var values = query[name];
        return values.Count switch
        {
            0 => null,
            1 => string.IsNullOrEmpty(values[0]) ? null : values[0],
            _ => throw new SearchParameterException(name, $"{name} is given {values.Count} times; once is the most"),
        };
    }

    /// <summary>All values of a parameter that may be repeated.</summary>
    public IReadOnlyList<string> Many(string name) =>
        [.. query[name].OfType<string>().Select(value => value.Trim()).Where(value => value.Length > 0)];

    /// <summary>All values of a parameter that may be repeated, or list its values between commas.</summary>
    public IReadOnlyList<string> List(string name) =>
        [.. Many(name).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>A parameter that has one of a few values; the first is the default.</summary>
    public string Choice(string name, IReadOnlyList<string> values)
    {
        string given = One(name) ?? values[0];
        return values.Contains(given)
            ? given
            : throw new SearchParameterException(name, $"{name} is '{given}'; it can be {string.Join(" or ", values)}");
    }

    /// <summary>A whole number; null where it is not given.</summary>
    public int? Number(string name, int least, int most)
    {
        if (One(name) is not { } given)
        {
            return null;
        }

        return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw new SearchParameterException(name, $"{name} is '{given}'; it is a whole number from {least} to {most}");
    }

    /// <summary>A day, a month or a year, as its first and last day; null where it is not given.</summary>
    public (DateOnly First, DateOnly Last)? Period(string name)
    {
        if (One(name) is not { } given)
        {
            return null;
        }

        if (TryDay(given, "yyyy-MM-dd", out var day))
        {
            return (day, day);
        }

        if (TryDay(given, "yyyy-MM", out var month))
        {
            return (month, month.AddMonths(1).AddDays(-1));
        }

        return TryDay(given, "yyyy", out var year)
            ? (year, new DateOnly(year.Year, 12, 31))
            : throw new SearchParameterException(name, $"{name} is '{given}', which is no date; write 2025-05-06, 2025-05 or 2025");
    }

    private static bool TryDay(string text, string format, out DateOnly day) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
