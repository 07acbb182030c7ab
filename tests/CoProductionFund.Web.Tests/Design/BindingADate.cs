using System.Globalization;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace CoProductionFund.Web.Tests.Design;

public class BindingADate
{
    [Theory]
    [InlineData("27", "3", "2027", 3)]
    [InlineData(" 27 ", "03", "2027", 3)]
    [InlineData("27", "March", "2027", 3)]
    [InlineData("27", "apr", "2027", 4)]
    public async Task Reads_numbers_and_names_of_months(string day, string month, string year, int expected)
    {
        var bound = await Bind(day, month, year);
        Assert.Equal(new DateOnly(2027, expected, 27), bound.Result.Model);
        Assert.True(bound.ModelState.IsValid);
    }

    [Fact]
    public async Task Takes_29_February_only_when_there_is_one()
    {
        Assert.Equal(new DateOnly(2028, 2, 29), (await Bind("29", "2", "2028")).Result.Model);
        Assert.Equal("Date must be a real date", Error(await Bind("29", "2", "2027")));
    }

    [Theory]
    [InlineData("31", "4", "2027")]
    [InlineData("0", "4", "2027")]
    [InlineData("1", "13", "2027")]
    [InlineData("1", "4", "27")]
    [InlineData("1", "4", "0000")]
    [InlineData("1", "ma", "2027")]
    [InlineData("-1", "4", "2027")]
    [InlineData("x", "4", "2027")]
    [InlineData("99999999999", "4", "2027")]
    public async Task Refuses_what_is_no_date_and_keeps_what_was_typed(string day, string month, string year)
    {
        var bound = await Bind(day, month, year);
        Assert.Equal("Date must be a real date", Error(bound));
        Assert.False(bound.Result.IsModelSet);
        Assert.Equal(day, bound.ModelState["Start.Day"]!.AttemptedValue);
    }

    [Theory]
    [InlineData("", "3", "2027", "Date must include a day", "Day")]
    [InlineData("27", "", "", "Date must include a month and year", "Month Year")]
    public async Task Says_which_boxes_are_empty(string day, string month, string year, string error, string boxes)
    {
        var bound = await Bind(day, month, year);
        Assert.Equal(error, Error(bound));
        var wrong = Assert.IsType<WrongBoxesException>(bound.ModelState["Start"]!.Errors[0].Exception);
        Assert.Equal(boxes, string.Join(' ', wrong.Boxes));
    }

    [Fact]
    public async Task Three_empty_boxes_are_no_answer_and_no_error()
    {
        var bound = await Bind("", " ", "");
        Assert.Null(bound.Result.Model);
        Assert.True(bound.Result.IsModelSet);
        Assert.True(bound.ModelState.IsValid);
    }

    [Fact]
    public async Task An_address_may_carry_the_date_in_one_piece()
    {
        var bound = await Bind(new() { ["Start"] = "2027-06-30" });
        Assert.Equal(new DateOnly(2027, 6, 30), bound.Result.Model);
    }

    [Fact]
    public async Task Nothing_sent_is_left_alone() => Assert.False((await Bind([])).Result.IsModelSet);

    private static Task<ModelBindingContext> Bind(string day, string month, string year) =>
        Bind(
            new()
            {
                ["Start.Day"] = day,
                ["Start.Month"] = month,
                ["Start.Year"] = year,
            }
        );

    private static async Task<ModelBindingContext> Bind(Dictionary<string, StringValues> form)
    {
        var binding = new DefaultModelBindingContext
        {
            ModelName = "Start",
            ModelMetadata = new EmptyModelMetadataProvider().GetMetadataForType(typeof(DateOnly?)),
            ModelState = new ModelStateDictionary(),
            ValueProvider = new FormValueProvider(
                BindingSource.Form,
                new FormCollection(form),
                CultureInfo.InvariantCulture
            ),
        };
        await new DateBinder().BindModelAsync(binding);
        return binding;
    }

    private static string? Error(ModelBindingContext bound) => bound.ModelState.FirstError("Start");
}
