namespace Chancery.SearchApi.Http;

/// <summary>Lets an id be sent as one segment. Clients escape ids whole, slashes included, and a server leaves an escaped slash as it is.</summary>
internal static class EscapedIds
{
    private static readonly PathString[] Places = ["/api/clauses", "/api/documents", "/clauses", "/documents"];

    public static IApplicationBuilder UseEscapedIds(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        string path = context.Request.Path.Value ?? "";
        if (path.Contains("%2F", StringComparison.OrdinalIgnoreCase) && Places.Any(place => context.Request.Path.StartsWithSegments(place)))
        {
            context.Request.Path = path.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        }

        return next(context);
    });
}
