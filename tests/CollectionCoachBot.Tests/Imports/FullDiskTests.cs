using System.Net;
using System.Text;
using CollectionCoachBot.Imports;
using CollectionCoachBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using static CollectionCoachBot.Tests.Imports.LedgerApiCalls;

namespace CollectionCoachBot.Tests.Imports;

/// <summary>A ledger file comes by HTTP, and the disk for what is there for a while is full.</summary>
public sealed class FullDiskTests
{
    [Theory]
    [InlineData(false, 0, false)]
    [InlineData(false, 150_000, false)]
    [InlineData(false, 0, true)]
    [InlineData(true, 0, false)]
    [InlineData(true, 150_000, false)]
    [InlineData(true, 0, true)]
    public async Task It_is_told_as_such_nothing_stays_and_the_next_file_is_taken(bool isForm, int room, bool saysSoLate)
    {
        await using var coach = await StartAsync("--LedgerApi:Waiting", "1");
        var uploads = coach.Services.GetRequiredService<UploadReader>();
        await using var disk = new FullDisk(room, saysSoLate);
        uploads.Open = () => disk;

        using var refused = await SendAsync(coach.Http, new string('x', 200_000), isForm);
        uploads.Open = () => NamelessFile.Open();
        using var next = await PostAsync(coach, TwoInvoices);

        Assert.Equal((HttpStatusCode.InsufficientStorage, "no-room", true), (refused.StatusCode, (await JsonAsync(refused)).GetProperty("code").GetString(), disk.IsGone));
        _ = await EndAsync(coach, next);
        Assert.Single(await JobsAsync(coach));
    }

    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(UnauthorizedAccessException))]
    public async Task Where_no_file_can_be_made_at_all_it_is_the_same(Type fault)
    {
        await using var coach = await StartAsync();
        coach.Services.GetRequiredService<UploadReader>().Open = () => throw (Exception)Activator.CreateInstance(fault, "no room")!;

        using var refused = await PostAsync(coach, TwoInvoices);

        Assert.Equal((HttpStatusCode.InsufficientStorage, "no-room"), (refused.StatusCode, (await JsonAsync(refused)).GetProperty("code").GetString()));
        Assert.Empty(await JobsAsync(coach));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, string file, bool isForm)
    {
        using var request = Request(HttpMethod.Post, LedgerApi.Path);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(file));
        request.Content = isForm ? new MultipartFormDataContent { { content, "file", "ledger.csv" } } : content;
        return await http.SendAsync(request);
    }
}
