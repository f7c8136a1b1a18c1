using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CollectionCoachBot.Benchmarks.Echo;

/// <summary>Tells what this process allocated since it started, in bytes, as plain digits.</summary>
internal static class Allocated
{
    public static Task TellAsync(HttpContext context) =>
        context.Response.WriteAsync(GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture), context.RequestAborted);
}
