using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace BotFramework.Tests.Integration;

public sealed class RequestBodyTests
{
    private readonly Pipe pipe = new();
    private readonly DefaultHttpContext context = new();

    public RequestBodyTests() => context.Features.Set<IRequestBodyPipeFeature>(new Body(pipe.Reader));

    [Fact]
    public async Task A_body_that_is_announced_and_not_sent_takes_no_memory()
    {
        context.Request.ContentLength = RequestBody.Limit;
        var before = GC.GetAllocatedBytesForCurrentThread();

        var reading = RequestBody.ReadAsync(context.Request, RequestBody.Patience, CancellationToken.None);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, RequestBody.Limit / 4);
        await pipe.Writer.CompleteAsync();
        Assert.Equal(0, (await reading)!.Value.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(RequestBody.Limit)]
    public async Task A_body_is_read_as_it_came_in_however_many_parts(int part)
    {
        var sent = new byte[part == 1 ? 500 : RequestBody.Limit];
        for (var i = 0; i < sent.Length; i++)
            sent[i] = (byte)(i * 31 % 251);
        context.Request.ContentLength = part == 1000 ? null : sent.Length;
        var reading = RequestBody.ReadAsync(context.Request, RequestBody.Patience, CancellationToken.None);

        foreach (var bytes in sent.Chunk(part))
            await pipe.Writer.WriteAsync(bytes);
        await pipe.Writer.CompleteAsync();

        Assert.Equal(sent, (await reading)!.Value.ToArray());
    }

    private sealed record Body(PipeReader Reader) : IRequestBodyPipeFeature;
}
